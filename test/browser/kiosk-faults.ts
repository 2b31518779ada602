// What is wrong with a kiosk's sheet as hands and eyes meet it: words that are broken in two, cut, or covered by something else, and a button
// smaller than a glove asks for. The function runs in the page.

/** Each fault with the words it is about; `leastPx` is the smallest side that a button may have. */
export function kioskFaults(leastPx: number): string[] {
  const faults: string[] = [];
  const range = document.createRange();
  const sheet = document.querySelector('[role=dialog]') ?? document.body;
  let words = 0;

  for (const button of Array.from(sheet.querySelectorAll('button'))) {
    const box = button.getBoundingClientRect();
    if (box.width === 0 || !isSeen(button)) continue;
    const named = (button.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
    if (Math.min(box.width, box.height) < leastPx - 0.5)
      faults.push(`${Math.round(box.width)} by ${Math.round(box.height)} pixels: ${named}`);
    if (isScrolled(button)) continue;
    if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1)
      faults.push(`beyond the glass: ${named}`);
    else if (!isReached(button, box.left + box.width / 2, box.top + box.height / 2)) faults.push(`covered: ${named}`);
  }

  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (element === null || !isSeen(element) || isTurned(element)) continue;
    const text = node.textContent ?? '';
    if (text.trim() !== '') readText(node, element, text);
  }
  if (words === 0) faults.push('nothing is written');
  return [...new Set(faults)];

  function readText(node: Node, element: Element, text: string): void {
    const clip = clipOf(element);
    const scrolled = isScrolled(element);
    // A line box is higher than its letters.
    const air = parseFloat(getComputedStyle(element).fontSize) * 0.25 + 2;
    const of = (element.textContent ?? '').trim().slice(0, 40);
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      words += 1;
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const rects = Array.from(range.getClientRects()).filter(({ width }) => width > 0.5);
      for (const { left, right, top, bottom } of rects) {
        const isCut =
          left < clip.left - 1 || right > clip.right + 1 || top < clip.top - air || bottom > clip.bottom + air;
        if (isCut && !scrolled) faults.push(`cut: ${word} of ${of}`);
        else if (!isCut && !isReached(element, (left + right) / 2, (top + bottom) / 2))
          faults.push(`covered: ${word} of ${of}`);
      }
      // Chinese has no spaces to break at; a hyphen, and a soft one, is a place to break.
      const lines = new Set(rects.map(({ top }) => Math.round(top))).size;
      if (lines > 1 && !/[\u3000-\u9fff\uff00-\uffef\u00ad/-]/.test(word)) faults.push(`broken: ${word} of ${of}`);
    }
  }

  function isSeen(element: Element): boolean {
    const { visibility, display } = getComputedStyle(element);
    return visibility === 'visible' && display !== 'none';
  }

  /** Nothing lies over it there. */
  function isReached(element: Element, x: number, y: number): boolean {
    const found = document.elementFromPoint(x, y);
    if (found === null) return true;
    // A disabled button's words are the button's own.
    const button = found.closest('button');
    return found.contains(element) || element.contains(found) || (button !== null && button.contains(element));
  }

  /** In a part of a notice that is turned by buttons. */
  function isTurned(element: Element): boolean {
    const room = element.closest('.room');
    return room !== null && document.querySelector('.buttons') !== null;
  }

  function isScrolled(element: Element): boolean {
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const { overflowY } = getComputedStyle(one);
      if ((overflowY === 'auto' || overflowY === 'scroll') && one.scrollHeight > one.clientHeight + 1) return true;
    }
    return false;
  }

  /** What every box around it that cuts leaves of the glass. */
  function clipOf(element: Element): { left: number; right: number; top: number; bottom: number } {
    const clip = { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      if (getComputedStyle(one).overflow === 'visible') continue;
      const box = one.getBoundingClientRect();
      clip.left = Math.max(clip.left, box.left);
      clip.right = Math.min(clip.right, box.right);
      clip.top = Math.max(clip.top, box.top);
      clip.bottom = Math.min(clip.bottom, box.bottom);
    }
    return clip;
  }
}
