// Measures a text on the glass and sets the largest sizes at which all of it stands; what cannot stand at once becomes pages of whole lines.
import { largestFit, sizeAt, type Legible } from './legible.ts';
import { linesOf, pagesOf, type Extent } from './pages.ts';

/** `pinned` stands on every page; `flow` is what is paged. Both are children of `room`, one below the other. */
export interface Parts {
  readonly room: HTMLElement;
  /** The height there is, in pixels. */
  readonly height: number;
  readonly pinned: HTMLElement;
  readonly flow: HTMLElement;
  /** Pages turn only between the flow's paragraphs, not within one. */
  readonly wholeParagraphs: boolean;
}
/** `pages` is empty where everything stands at once. `pinnedAlone`: the headline left no room, so it has a page of its own, the first. */
export interface Fitted {
  readonly pages: readonly Extent[];
  readonly pinnedAlone: boolean;
}
type Sizes = Pick<Legible, 'title' | 'body'>;

/** 0 where everything stands at once. */
export function pageCount({ pages, pinnedAlone }: Fitted): number {
  return pages.length + (pinnedAlone ? 1 : 0);
}

export function fit(parts: Parts, sizes: Sizes): Fitted {
  const { room, height, pinned, flow } = parts;
  flow.style.removeProperty('transform');
  const stands = () => pinned.offsetHeight + flow.offsetHeight <= height;
  if (standsAt(room, sizes, stands, () => tooWide(room, [pinned, flow]))) return { pages: [], pinnedAlone: false };
  return page(parts, sizes.title.least);
}

/** Whether these columns of words stand at once, beside or below each other; then at their largest sizes, the same for all. */
export function fitTogether(
  room: HTMLElement,
  height: number,
  columns: readonly HTMLElement[],
  isBeside: boolean,
  sizes: Sizes
): boolean {
  const heights = () => columns.map((one) => one.offsetHeight);
  const stands = () => (isBeside ? Math.max(...heights()) : heights().reduce((sum, one) => sum + one, 0)) <= height;
  return standsAt(room, sizes, stands, () => columns.some((one) => one.scrollWidth > one.clientWidth));
}

/** What is gained in size before a word is hyphenated that could stand whole. */
const WORTH_HYPHENS = 0.35;

function standsAt(room: HTMLElement, { title, body }: Sizes, stands: () => boolean, isTooWide: () => boolean): boolean {
  const set = (share: number) => {
    room.style.setProperty('--title-size', `${sizeAt(title, share)}px`);
    room.style.setProperty('--body-size', `${sizeAt(body, share)}px`);
  };
  const breaks = (hyphens: 'none' | 'manual', words: 'normal' | 'anywhere') => {
    room.style.setProperty('--hyphens', hyphens);
    room.style.setProperty('--break', words);
  };
  const largest = () =>
    largestFit((share) => {
      set(share);
      return stands() && !isTooWide();
    });
  const settle = (share: number | null) => {
    set(share ?? 0);
    return share !== null;
  };
  breaks('none', 'normal');
  const whole = largest();
  if (whole === 1) return settle(whole);
  set(0);
  const isWidest = isTooWide();
  // The server puts soft hyphens into long words (server/content).
  if (room.textContent?.includes('\u00ad')) {
    breaks('manual', 'normal');
    const hyphened = largest();
    if (hyphened !== null && (whole === null || hyphened - whole > WORTH_HYPHENS)) return settle(hyphened);
    if (!isWidest) breaks('none', 'normal');
  }
  if (whole !== null || !isWidest) return settle(whole);
  // Broken anywhere is only what is wider than the glass at the smallest size.
  set(0);
  if (isTooWide()) breaks('manual', 'anywhere');
  return settle(largest());
}

function page({ room, height, pinned, flow, wholeParagraphs }: Parts, leastTitle: number): Fitted {
  // A preview may stand in a scaled box; client rectangles are scaled, offsets are not.
  const scale = room.getBoundingClientRect().width / room.offsetWidth || 1;
  const origin = flow.getBoundingClientRect().top;
  const lines = linesOf(
    (wholeParagraphs ? paragraphRects(flow) : textRects(flow)).map(({ top, bottom }) => ({
      top: (top - origin) / scale,
      bottom: (bottom - origin) / scale
    }))
  );
  const [first] = lines;
  const beside = height - pinned.offsetHeight;
  // Fewer than two lines under the headline are not worth turning pages for.
  const pinnedAlone = first !== undefined && beside < (first.bottom - first.top) * 2.2;
  if (pinnedAlone) shrinkToRoom(room, pinned, height, leastTitle);
  return { pages: pagesOf(lines, pinnedAlone ? height : beside), pinnedAlone };
}

/** A headline that overfills the glass by itself gives up its bound: read from nearer is better than cut. The author has been told. */
function shrinkToRoom(room: HTMLElement, pinned: HTMLElement, height: number, least: number): void {
  for (let size = least; size > 8 && pinned.offsetHeight > height; size *= 0.94) {
    room.style.setProperty('--title-size', `${size}px`);
  }
}

function tooWide(room: HTMLElement, blocks: readonly HTMLElement[]): boolean {
  return Math.max(...blocks.map((one) => one.scrollWidth)) > room.clientWidth;
}

/** Of text nodes only: a range over elements would also answer the boxes of whole paragraphs. */
export function textRects(root: HTMLElement): DOMRect[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const rects: DOMRect[] = [];
  while (walker.nextNode() !== null) {
    range.selectNodeContents(walker.currentNode);
    rects.push(...Array.from(range.getClientRects()));
  }
  return rects;
}

function paragraphRects(root: HTMLElement): DOMRect[] {
  return Array.from(root.children, (child) => child.getBoundingClientRect());
}
