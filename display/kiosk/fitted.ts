// Sets big words as large as they stand whole: no word is broken, nothing is cut. What is measured uses `--fit`, a share of its usual sizes.
import type { Attachment } from 'svelte/attachments';

const SHARES = [1, 0.93, 0.86, 0.8, 0.74, 0.68, 0.62, 0.56, 0.5, 0.44, 0.38] as const;
/** What has words of its own. */
const WORDED = 'h1, h2, p, button, li';

/** `_measured`: whatever changes the words, so that they are measured anew. */
export function fitted(..._measured: readonly unknown[]): Attachment<HTMLElement> {
  return (sheet) => {
    const fit = () => setLargest(sheet);
    // Fires once on its own when it begins to observe.
    const sizes = new ResizeObserver(fit);
    sizes.observe(sheet);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      sizes.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  };
}

function setLargest(sheet: HTMLElement): void {
  sheet.style.setProperty('--break', 'normal');
  for (const share of SHARES) {
    sheet.style.setProperty('--fit', String(share));
    if (stands(sheet)) return;
  }
  // A name of sixty letters without a space is broken sooner than cut.
  sheet.style.setProperty('--break', 'anywhere');
}

const stands = (sheet: HTMLElement): boolean =>
  [sheet, ...sheet.querySelectorAll<HTMLElement>(WORDED)].every(
    (one) =>
      one.scrollWidth <= one.clientWidth + 1 && one.scrollHeight <= Math.max(one.clientHeight, leastHeight(one)) + 1
  );

/** Letters of some scripts reach beyond their line; that is no line more. */
const leastHeight = (one: HTMLElement): number => one.clientHeight + parseFloat(getComputedStyle(one).fontSize) * 0.4;
