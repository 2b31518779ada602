import { expect, it } from 'vitest';
import type { Announcement } from '#playlists/site/announcement.ts';
import { EVERYBODY } from '#playlists/site/audience.ts';
import { keepingUntyped } from './keeping-untyped.ts';

const typed = { id: 'n', draft: { asksAcknowledgement: true, kind: 'news' }, audience: { crews: ['b'] } };
const confirming = { leastSeconds: 5, toTheEnd: false, check: null, demands: 'badge' };
const before = {
  draft: null,
  published: { content: { asksAcknowledgement: true, confirming } },
  audience: { ...EVERYBODY, crews: ['a'], roles: ['Forklift'] },
  due: { type: 'worked-shift', nth: 1 }
} as unknown as Announcement;

it('leaves who else is asked, by when and what is demanded', () => {
  expect(keepingUntyped(typed, before)).toEqual({
    id: 'n',
    draft: { asksAcknowledgement: true, kind: 'news', confirming },
    audience: { ...EVERYBODY, crews: ['b'], roles: ['Forklift'] },
    due: { type: 'worked-shift', nth: 1 }
  });
});
it('demands nothing where nothing is asked any more', () => {
  const silent = { ...typed, draft: { asksAcknowledgement: false } };
  expect(keepingUntyped(silent, before)).toMatchObject({ draft: { asksAcknowledgement: false } });
  expect(JSON.stringify(keepingUntyped(silent, before))).not.toContain('confirming');
});
it('adds nothing to a new one', () => {
  expect(keepingUntyped(typed, undefined)).toBe(typed);
});
