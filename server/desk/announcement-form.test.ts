import { describe, expect, it } from 'vitest';
import { change } from '#playlists/site/change.ts';
import { parse } from '#playlists/site/parse.ts';
import type { TimeZone } from '#playlists/site/values.ts';
import { valuesOf } from './form-values.ts';
import { draftChange, readAnnouncement, typedAnnouncement } from './announcement-form.ts';

const zone = 'Europe/Berlin' as TimeZone;

function posted(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  const all = {
    'draft.template.type': 'text',
    'draft.kind': 'safety',
    'due.type': 'whenever',
    'draft.texts.de.title': 'Halt',
    ...fields
  };
  for (const [name, value] of Object.entries(all)) form.append(name, value);
  return form;
}
const parsed = (fields: Readonly<Record<string, string>>) =>
  parse(change, draftChange(readAnnouncement(valuesOf(posted(fields))), 'press-4', zone));

describe('an announcement form', () => {
  it('becomes a draft with the languages that are written', () => {
    const answer = parsed({ 'draft.texts.pl.title': '  ', 'draft.texts.pl.body': '', 'draft.texts.en.title': 'Stop' });
    expect(answer.ok && answer.value.type === 'draft-announcement' && Object.keys(answer.value.draft.texts)).toEqual([
      'de',
      'en'
    ]);
  });

  it.each<[Record<string, string>, string]>([
    [{ 'draft.texts.de.title': '' }, 'draft.texts'],
    [{ 'draft.texts.pl.body': 'Tylko tekst' }, 'draft.texts.pl.title'],
    [{ 'draft.template.type': 'poster' }, 'draft.template.type'],
    [{ 'draft.template.type': 'big-number', 'draft.template.countFrom': '2026-02-30' }, 'draft.template.countFrom'],
    [{ validFrom: 'tomorrow' }, 'validFrom']
  ])('%j is refused at %s', (fields, field) => {
    const answer = parsed(fields);
    expect(answer.ok ? [] : answer.faults.map((fault) => fault.field)).toContain(field);
  });

  it('takes times from the wall clock of the site and shows them so again', () => {
    const answer = parsed({ validFrom: '2026-07-01T06:00', validUntil: '2026-12-01T06:00' });
    if (!answer.ok || answer.value.type !== 'draft-announcement') throw new Error('was refused');
    expect(answer.value.validFrom).toBe('2026-07-01T04:00:00.000Z');
    expect(answer.value.validUntil).toBe('2026-12-01T05:00:00.000Z');
    const { id, draft, audience, due, validFrom, validUntil } = answer.value;
    const since = answer.value.validFrom as NonNullable<typeof validFrom>;
    const again = typedAnnouncement(
      {
        id,
        draft,
        audience,
        due,
        validFrom,
        validUntil,
        minorBy: null,
        reviewed: [],
        published: null,
        withdrawnAt: null,
        since
      },
      zone
    );
    expect([again.validFrom, again.validUntil]).toEqual(['2026-07-01T06:00', '2026-12-01T06:00']);
  });

  it('drops the picture and its description where the template shows none', () => {
    const picture = 'a'.repeat(64);
    const fields = { 'draft.template.picture': picture, 'draft.texts.de.alt': 'Presse' };
    const plain = parsed(fields);
    const pictured = parsed({ ...fields, 'draft.template.type': 'picture-text' });
    if (!plain.ok || plain.value.type !== 'draft-announcement') throw new Error('was refused');
    if (!pictured.ok || pictured.value.type !== 'draft-announcement') throw new Error('was refused');
    expect(plain.value.draft.template).toEqual({ type: 'text' });
    expect(pictured.value.draft.template).toEqual({ type: 'picture-text', picture });
  });
});
