// What a manager does at a desk, by the names that stand on the pages.
import type { Page } from 'playwright';
import type { Floor } from '../floor.ts';

export const administrator = { name: 'Jana', password: 'four words in a row' } as const;

/** Opens the one-time link that the server printed and makes the first account; ends on the admin pages, signed in. */
export async function becomeAdministrator(page: Page, floor: Floor, sample = false): Promise<void> {
  await page.goto(floor.origin + floor.setupPath());
  await page.getByLabel('Your name').fill(administrator.name);
  await page.getByLabel('Password').fill(administrator.password);
  await page.getByLabel(/sample floor/).setChecked(sample);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.waitForURL(/\/admin/);
}

export async function signIn(page: Page, floor: Floor): Promise<void> {
  await page.goto(`${floor.origin}/sign-in`);
  await page.getByLabel('Name').fill(administrator.name);
  await page.getByLabel('Password').fill(administrator.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/admin/);
}

export interface NewPlace {
  /** As it stands in the list of what a browser may become: `New display at …` or a display's name. */
  readonly becomes?: string | RegExp;
  readonly name?: string;
  readonly place?: string;
}

/** Fills the adopt page, which the code typed by hand or the QR on the glass has opened. */
export async function pair(page: Page, code: string | null, { becomes, name, place }: NewPlace): Promise<void> {
  if (code !== null) await page.getByLabel('Code on the glass').fill(code);
  if (becomes !== undefined) {
    const choice = page.getByLabel('It becomes');
    const label = await choice.locator('option', { hasText: becomes }).first().textContent();
    await choice.selectOption({ label: label?.trim() ?? '' });
  }
  if (name !== undefined) await page.getByLabel('Name', { exact: true }).fill(name);
  if (place !== undefined) await page.getByLabel(/^Place/).fill(place);
  await page.getByRole('button', { name: 'Pair', exact: true }).click();
  await page.waitForURL(/\/displays$/);
}
