// A paired kiosk's page as journeys use it: badges as a scanner types them, and the answer that is waited for.
import type { BrowserContext, Locator, Page } from 'playwright';
import type { Words } from '#display/words/catalogue.ts';
import { de } from '#display/words/de.ts';
import { DEVICE_COOKIE, type SeededDisplay } from '../seed.ts';

export async function openKiosk(context: BrowserContext, origin: string, { cookie }: SeededDisplay): Promise<Page> {
  const value = cookie.slice(DEVICE_COOKIE.length + 1);
  await context.addCookies([{ name: DEVICE_COOKIE, value, url: origin }]);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${origin}/kiosk`);
  await page.getByText(de.holdBadge).first().waitFor();
  return page;
}

/**
 * As a scanner types: no delay between keys, Enter at the end, no field to tap into. A machine under load may hand the keys on as slowly
 * as a person would; then the kiosk asks to scan again, or takes it for typing, and it is done again.
 */
export async function scan(page: Page, badge: string, answer: string | RegExp, said: Words = de): Promise<void> {
  const answered = page.getByText(answer).first();
  const again = page.getByText(said.scanAgain).or(page.getByText(de.scanAgain)).first();
  for (let tries = 0; tries < 10; tries++) {
    await page.keyboard.type(badge, { delay: 0 });
    await page.keyboard.press('Enter');
    const [first] = await Promise.allSettled([answered.or(again).first().waitFor({ timeout: 6_000 })]);
    if (await answered.isVisible()) return;
    if (first.status === 'fulfilled') await again.waitFor({ state: 'hidden' });
  }
  throw new Error(`The kiosk never took ${badge}`);
}

/** Does what makes the kiosk say something for a moment, and sees it: waited for from before, so that a machine under load cannot let it pass unseen. */
export async function seeing(said: Locator, act: () => Promise<void>): Promise<void> {
  await Promise.all([said.first().waitFor(), act()]);
}
