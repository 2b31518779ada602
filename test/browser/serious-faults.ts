// What axe finds on a page that would keep somebody out.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** What axe holds to be serious or critical: `rule: where`. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
