// What cannot stand on the glass at once is shown in pages of whole lines, each for its part of the slide's time: nothing is cut through or scrolled.

/** A line's or page's extent in pixels from the top of the text. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Client rectangles of a text (any order, several a line) joined into lines from top to bottom. */
export function linesOf(rects: readonly Extent[]): readonly Extent[] {
  const lines: Extent[] = [];
  for (const rect of [...rects].sort((a, b) => a.top - b.top)) {
    const last = lines[lines.length - 1];
    const shared = last === undefined ? 0 : Math.min(last.bottom, rect.bottom) - rect.top;
    // Tight leading lets neighbouring lines overlap a little; parts of one line overlap by more than half.
    if (last !== undefined && shared > Math.min(last.bottom - last.top, rect.bottom - rect.top) / 2) {
      lines[lines.length - 1] = { top: last.top, bottom: Math.max(last.bottom, rect.bottom) };
    } else if (rect.bottom > rect.top) lines.push({ top: rect.top, bottom: rect.bottom });
  }
  return lines;
}

/**
 * Pages of whole lines, each at most `height` high; a line higher than that stands alone. As few as can be, and of those the most even:
 * a last page of one line would stand as long as a full one.
 */
export function pagesOf(lines: readonly Extent[], height: number): readonly Extent[] {
  const fewest = filled(lines, height);
  let low = height / Math.max(1, fewest.length + 1);
  let high = height;
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    if (filled(lines, middle).length === fewest.length) high = middle;
    else low = middle;
  }
  return filled(lines, high);
}

function filled(lines: readonly Extent[], height: number): readonly Extent[] {
  const pages: Extent[] = [];
  for (const line of lines) {
    const last = pages[pages.length - 1];
    if (last !== undefined && line.bottom - last.top <= height) {
      pages[pages.length - 1] = { top: last.top, bottom: line.bottom };
    } else pages.push(line);
  }
  return pages;
}

/** Which page stands when `through` (0 to 1) of the slide's time is over. */
export function pageAt(through: number, pages: number): number {
  return Math.max(0, Math.min(pages - 1, Math.floor(through * pages)));
}
