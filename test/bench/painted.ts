// Tells when a page painted what it was waited for, by the machine's clock: looked at in every frame, counted at the frame after.
import type { Page } from 'playwright';

declare global {
  interface Window {
    paintedAt: number | null;
    wantedText: string | null;
  }
}

/** Installs the watch in every page that `page` opens. `selector` null: text alone counts; else also its picture must be decoded. */
export async function watchPaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.paintedAt = null;
    window.wantedText = null;
    const look = (): void => {
      const text = window.wantedText;
      if (window.paintedAt === null && text !== null && document.body?.innerText.includes(text)) {
        // The frame that holds it is on the glass when the next one begins.
        requestAnimationFrame(() => (window.paintedAt = performance.timeOrigin + performance.now()));
        window.wantedText = null;
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

export async function want(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    window.paintedAt = null;
    window.wantedText = wanted;
  }, text);
}

/** When it was painted, in epoch milliseconds with fractions. */
export async function painted(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => window.paintedAt, undefined, { polling: 50 });
  return (await handle.jsonValue()) as number;
}
