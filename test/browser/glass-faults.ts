// What is wrong with a slide as it stands on the glass: text that is cut, too small for where people stand, too faint, or beyond the edge.
// The function runs in the page.

export interface Seen {
  /** How far away people stand, and the panel. */
  readonly viewingDistanceM: number;
  readonly diagonalIn: number;
}

/** Each fault with the words it is about. Cap height is 0.71 em; the distance as so many cap heights is what display/slides/legible.ts promises. */
export function glassFaults({ viewingDistanceM, diagonalIn }: Seen): string[] {
  const faults: string[] = [];
  const [width, height] = [innerWidth, innerHeight];
  const pixelsPerMm = Math.hypot(width, height) / (diagonalIn * 25.4);
  const least = (share: number): number => ((viewingDistanceM * 1000) / share / 0.71) * pixelsPerMm;
  const glass = document.querySelector<HTMLElement>('[data-ready]');
  if (glass === null) return ['there is no glass'];
  if (document.documentElement.scrollWidth > width || document.documentElement.scrollHeight > height)
    faults.push('the page scrolls');

  const walker = document.createTreeWalker(glass, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let words = 0;
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (element === null || text === '' || !isSeen(element)) continue;
    range.selectNodeContents(node);
    const clip = clipOf(element);
    let stands = false;
    for (const rect of Array.from(range.getClientRects())) {
      if (rect.width < 0.5 || rect.height < 0.5) continue;
      // The upper and lower fifth of a line's box are air.
      const inside =
        Math.min(rect.right, clip.right) - Math.max(rect.left, clip.left) > 1 &&
        Math.min(rect.bottom, clip.bottom) - Math.max(rect.top, clip.top) > rect.height / 5;
      // Another page of the same text.
      if (!inside) continue;
      stands = true;
      const size = parseFloat(getComputedStyle(element).fontSize);
      // A line box is higher than its letters.
      const air = size * 0.12 + 1;
      const over =
        rect.left < clip.left - 1 ||
        rect.right > clip.right + 1 ||
        rect.top < clip.top - air ||
        rect.bottom > clip.bottom + air;
      if (over) faults.push(`cut: ${text.slice(0, 40)}`);
    }
    if (!stands) continue;
    words += 1;
    sized(element, text);
    contrasting(element, text);
    const ellipsis = closestWith(element, (style) => style.textOverflow === 'ellipsis');
    if (ellipsis !== null && ellipsis.scrollWidth > ellipsis.clientWidth + 1)
      faults.push(`shortened: ${text.slice(0, 40)}`);
  }
  if (words === 0) faults.push('nothing is written');
  return [...new Set(faults)];

  function isSeen(element: HTMLElement): boolean {
    const style = getComputedStyle(element);
    return style.visibility === 'visible' && style.display !== 'none';
  }

  /** What every box around it that cuts leaves of the glass. */
  function clipOf(element: HTMLElement): { left: number; right: number; top: number; bottom: number } {
    const clip = { left: 0, right: width, top: 0, bottom: height };
    for (let one: HTMLElement | null = element; one !== null; one = one.parentElement) {
      if (getComputedStyle(one).overflow === 'visible') continue;
      const box = one.getBoundingClientRect();
      clip.left = Math.max(clip.left, box.left);
      clip.right = Math.min(clip.right, box.right);
      clip.top = Math.max(clip.top, box.top);
      clip.bottom = Math.min(clip.bottom, box.bottom);
    }
    return clip;
  }

  function closestWith(element: HTMLElement, has: (style: CSSStyleDeclaration) => boolean): HTMLElement | null {
    for (let one: HTMLElement | null = element; one !== null; one = one.parentElement) {
      if (has(getComputedStyle(one))) return one;
    }
    return null;
  }

  function sized(element: HTMLElement, text: string): void {
    const share =
      element.closest('footer, .card, .page') !== null
        ? 400
        : element.closest('h1') !== null
          ? 150
          : element.closest('.shown-body, .row, .part, .body, .other') !== null
            ? 200
            : 267;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < least(share) * 0.99)
      faults.push(`${Math.round(size)} px for ${Math.round(least(share))}: ${text.slice(0, 40)}`);
  }

  function contrasting(element: HTMLElement, text: string): void {
    const ground = closestWith(element, (style) => !/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor));
    if (ground === null) return void faults.push(`no ground: ${text.slice(0, 40)}`);
    const [ink, under] = [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor].map(luminance);
    const [light, dark] = [Math.max(ink ?? 0, under ?? 0), Math.min(ink ?? 0, under ?? 0)];
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < 7) faults.push(`contrast ${ratio.toFixed(2)}: ${text.slice(0, 40)}`);
  }

  /** Of `rgb(…)`; anything that shines through counts as a fault. */
  function luminance(color: string): number {
    const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color);
    if (parts === null) return NaN;
    const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
