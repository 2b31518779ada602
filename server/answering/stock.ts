// What a kiosk is to have on the device for times without a line: every notice that asks groups of people, now or later, and the key that badges are sealed to.
import { asksFrom, byUrgency } from '#playlists/answer/due.ts';
import { namesPeopleAlone } from '#playlists/program/to-confirm.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import { listed } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import { MOST_STOCKED, type Stock, type StockAnswer, type StockAsked } from '#playlists/wire/kept.ts';
import { createHash } from 'node:crypto';

/** `at` in epoch milliseconds. */
export function stockFor(site: Site, key: string, { revision }: StockAsked, at: number): StockAnswer {
  const notices = noticesOf(site, at);
  const now = createHash('sha256').update(JSON.stringify({ key, notices })).digest('base64url').slice(0, 22);
  return now === revision ? { type: 'current' } : { type: 'stock', stock: { revision: now, key, notices } };
}

function noticesOf(site: Site, at: number): Stock['notices'] {
  return listed(site.announcements)
    .filter((one) => asksLater(one, at) && !namesPeopleAlone(one.audience))
    .sort((a, b) => byUrgency(a, b))
    .slice(0, MOST_STOCKED)
    .flatMap(({ id, published, validFrom, validUntil }) =>
      published === null
        ? []
        : {
            announcement: id,
            version: published.number,
            contentHash: published.contentHash,
            from: validFrom === null ? null : Date.parse(validFrom),
            until: validUntil === null ? null : Date.parse(validUntil)
          }
    );
}

/** Published, not withdrawn, and not over yet. One that demands more than a badge is there too: its question can be asked without a line. */
const asksLater = (one: Announcement, at: number): boolean =>
  one.published?.content.asksAcknowledgement === true &&
  one.withdrawnAt === null &&
  asksFrom(one) < (one.validUntil === null ? Infinity : Date.parse(one.validUntil)) &&
  (one.validUntil === null || at < Date.parse(one.validUntil));
