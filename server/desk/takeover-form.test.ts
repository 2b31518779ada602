import { describe, expect, it } from 'vitest';
import { change } from '#playlists/site/change.ts';
import { parse } from '#playlists/site/parse.ts';
import { valuesOf } from './form-values.ts';
import { takeoverTemplates } from '#admin/takeover/templates.ts';
import { readTakeover, takeoverChange, takeoverFaults, typedTemplate } from './takeover-form.ts';

const now = Date.parse('2026-11-22T10:20:00Z');

function typed(fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  const all = {
    severity: 'emergency',
    pictogram: 'leave',
    minutes: '60',
    'targets.type': 'all',
    'texts.en.title': 'Leave the hall',
    'texts.en.body': '',
    'texts.de.title': '',
    'texts.de.body': '',
    ...fields
  };
  for (const [name, value] of Object.entries(all)) form.append(name, value);
  return readTakeover(valuesOf(form));
}

describe('a takeover form', () => {
  it('starts a lease that counts from now, in the languages that are written', () => {
    const answer = parse(change, takeoverChange(typed({}), 'alarm', now));
    if (!answer.ok || answer.value.type !== 'start-takeover') throw new Error(JSON.stringify(answer));
    expect(answer.value.until).toBe('2026-11-22T11:20:00.000Z');
    expect(answer.value.texts).toEqual({ en: { title: 'Leave the hall', body: '' } });
    expect(answer.value.drill).toBe(false);
  });

  it.each(['0', '1441', '', 'soon', '1.5', '-5', '1e309'])('refuses a lease of %j minutes', (minutes) => {
    expect(takeoverFaults(typed({ minutes }))).toEqual([{ field: 'minutes', says: 'must be 1 to 1440' }]);
  });

  it('must aim at something', () => {
    expect(takeoverFaults(typed({ 'targets.type': 'some' }))).toHaveLength(1);
    expect(takeoverFaults(typed({ 'targets.type': 'some', 'targets.tags': 'hall 2' }))).toEqual([]);
  });

  it('refuses a body without its title by field', () => {
    const answer = parse(change, takeoverChange(typed({ 'texts.de.body': 'Sammelplatz B' }), 'alarm', now));
    expect(answer.ok ? null : answer.faults[0]?.field).toBe('texts.de.title');
  });

  it.each(takeoverTemplates.map((template) => [template.key, template] as const))(
    'is filled by the template %s, and could start at once where that has words',
    (_key, template) => {
      const filled = typedTemplate(template, ['tr', 'de', 'en']);
      expect(takeoverFaults(filled)).toEqual([]);
      expect(Object.keys(filled.texts)).toEqual(['tr', 'de', 'en']);
      const answer = parse(change, takeoverChange(filled, 'alarm', now));
      expect(answer.ok).toBe(Object.keys(template.texts).length > 0);
    }
  );
});
