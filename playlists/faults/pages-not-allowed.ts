// Web pages that are published and whose address the site does not allow: displays show their words alone (RULES.md, F16).
import { titleOf } from '../site/announcement-title.ts';
import { isShared } from '../site/library.ts';
import { listed } from '../site/lookup.ts';
import { originOf } from '../site/origin-of.ts';
import type { Floor } from './floor.ts';
import { type SiteFault, fault } from './site-fault.ts';
import { validityOf } from './validity.ts';

export function pagesNotAllowed({ site, at }: Floor): readonly SiteFault[] {
  return listed(site.announcements).flatMap((one) => {
    const template = one.published?.content.template;
    if (template?.type !== 'web' || template.url === null) return [];
    const valid = validityOf(one);
    const origin = originOf(template.url);
    if (valid === null || valid.until <= at || origin === null || site.webOrigins.includes(origin)) return [];
    const or = isShared(one.id) ? 'take the playlist out' : 'withdraw it';
    const says = `“${titleOf(site, one)}” shows its words without its page: ${origin} is not among the addresses that the settings allow. Add it there, or ${or}.`;
    return [
      fault('page-not-allowed', { type: 'announcement', id: one.id, field: 'published.content.template.url' }, says)
    ];
  });
}
