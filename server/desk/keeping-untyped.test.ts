import { expect, it } from 'vitest';
import type { Announcement } from '#playlists/site/announcement.ts';
import { EVERYBODY, WHENEVER } from '#playlists/site/audience.ts';
import { keepingUntyped } from './keeping-untyped.ts';

const typed = { id: 'n', draft: { asksAcknowledgement: true, kind: 'news' } };
const confirming = { leastSeconds: 5, toTheEnd: false, check: null, demands: 'badge' };
const before = {
  draft: null,
  published: { content: { asksAcknowledgement: true, confirming } },
  audience: { ...EVERYBODY, crews: ['a'], roles: ['Forklift'] },
  due: { type: 'worked-shift', nth: 1 }
} as unknown as Announcement;

it('leaves who is asked, by when and what is demanded, where the form says nothing of it', () => {
  expect(keepingUntyped(typed, before)).toEqual({
    id: 'n',
    draft: { asksAcknowledgement: true, kind: 'news', confirming },
    audience: { ...EVERYBODY, crews: ['a'], roles: ['Forklift'] },
    due: { type: 'worked-shift', nth: 1 }
  });
});
it('demands nothing where nothing is asked any more', () => {
  const silent = { ...typed, draft: { asksAcknowledgement: false } };
  expect(JSON.stringify(keepingUntyped(silent, before))).not.toContain('confirming');
});
it('leaves a form that says it as it is, and asks everybody where there was nothing before', () => {
  const whole = { ...typed, audience: EVERYBODY, due: WHENEVER };
  expect(keepingUntyped(whole, before)).toBe(whole);
  expect(keepingUntyped(typed, undefined)).toEqual({ ...typed, audience: EVERYBODY, due: WHENEVER });
});
