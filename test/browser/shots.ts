// A picture of every page when a test failed, in test/results/: what stood on the glass says more than a time-out.
import type { Page } from 'playwright';
import { afterEach } from 'vitest';

/** Call once in a test file; `pages` is asked when a test has failed. */
export function shootFailures(pages: () => Readonly<Record<string, Page | undefined>>): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    const name = task.name.replace(/[^\w]+/g, '-').slice(0, 60);
    for (const [who, page] of Object.entries(pages())) {
      if (page !== undefined && !page.isClosed()) await page.screenshot({ path: `test/results/${name}.${who}.png` });
    }
  });
}
