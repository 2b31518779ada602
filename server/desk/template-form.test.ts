import { describe, expect, it } from 'vitest';
import { change } from '#playlists/site/change.ts';
import { parse } from '#playlists/site/parse.ts';
import type { Template } from '#playlists/site/template.ts';
import type { TimeZone } from '#playlists/site/values.ts';
import { draftChange, readAnnouncement } from './announcement-form.ts';
import { valuesOf } from './form-values.ts';
import { rawTemplate, typedTemplate } from './template-form.ts';

const zone = 'Europe/Berlin' as TimeZone;
const file = 'a'.repeat(64);

/** Every template's fields filled in, as a browser without script posts them. */
const filled: Readonly<Record<string, string>> = {
  'draft.template.picture': file,
  'draft.template.video': 'b'.repeat(64),
  'draft.template.poster': 'c'.repeat(64),
  'draft.template.countFrom': '2025-10-06',
  'draft.template.url': 'HTTP://Board.plant.example:80/line 2',
  'draft.template.zoom': '150',
  'draft.template.to': '2026-12-24T14:00',
  'draft.template.after.de': 'Frohe Weihnachten',
  'draft.template.after.pl': '',
  'draft.template.pattern': 'four-crews'
};
function asked(type: string, over: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  const all = {
    'due.type': 'whenever',
    'draft.kind': 'news',
    'draft.texts.de.title': 'Halt',
    'draft.template.type': type,
    ...filled,
    ...over
  };
  for (const [name, value] of Object.entries(all)) form.append(name, value);
  return parse(change, draftChange(readAnnouncement(valuesOf(form)), 'one', zone));
}

const each: readonly Template[] = [
  { type: 'text' },
  { type: 'picture', picture: file },
  { type: 'picture-text', picture: file },
  { type: 'big-number', countFrom: '2025-10-06' },
  { type: 'video', video: 'b'.repeat(64), poster: 'c'.repeat(64) },
  { type: 'web', url: 'http://board.plant.example/line%202', zoom: 150 },
  { type: 'countdown', to: '2026-12-24T13:00:00.000Z', after: { de: 'Frohe Weihnachten' } },
  { type: 'shift-board', pattern: 'four-crews' },
  { type: 'to-confirm' }
] as unknown as Template[];

describe('a template’s fields', () => {
  it.each(each)('make $type with its own parts alone', (template) => {
    const answer = asked(template.type);
    expect(answer.ok && answer.value.type === 'draft-announcement' && answer.value.draft.template).toEqual(template);
  });

  it.each(each)('of $type open as they were saved', (template) => {
    expect(rawTemplate(typedTemplate(template, zone), zone)).toEqual(template);
  });

  it.each([
    ['web', { 'draft.template.url': 'board.plant.example' }, 'draft.template.url'],
    ['web', { 'draft.template.url': 'javascript:alert(1)' }, 'draft.template.url'],
    ['web', { 'draft.template.url': 'https://me:secret@board.example/' }, 'draft.template.url'],
    ['web', { 'draft.template.zoom': 'large' }, 'draft.template.zoom'],
    ['web', { 'draft.template.zoom': '9' }, 'draft.template.zoom'],
    ['countdown', { 'draft.template.to': 'Christmas' }, 'draft.template.to'],
    ['countdown', { 'draft.template.after.de': 'x'.repeat(121) }, 'draft.template.after.de'],
    ['countdown', { 'draft.template.after.pl': 'Wesołych Świąt', 'draft.texts.pl.title': '' }, 'draft.texts.pl.title'],
    ['video', { 'draft.template.video': '../x' }, 'draft.template.video'],
    ['shift-board', { 'draft.template.pattern': 'no such thing' }, 'draft.template.pattern']
  ])('of %s with %j are refused at %s', (type, over, field) => {
    const answer = asked(type, over as unknown as Readonly<Record<string, string>>);
    expect(answer.ok ? [] : answer.faults.map((fault) => fault.field)).toContain(field);
  });
});
