// The form of a display as an unparsed change.
import { rawRule, readRule } from '#admin/time-rules/rule-form.ts';
import type { Display } from '#playlists/site/display.ts';
import type { FormValues } from './form-values.ts';

export const displayFrom = (form: FormValues, id: string, before?: Display): unknown => ({
  type: 'put-display',
  id,
  name: form.text('name'),
  place: form.text('place'),
  kind: form.text('kind'),
  tags: form.words('tags'),
  languages: form.list('languages'),
  languageMode: form.textOrNull('languageMode') ?? before?.languageMode ?? 'in-turn',
  dark: form.text('hasDark') === '' ? (before?.dark ?? null) : darkFrom(form),
  viewingDistanceM: form.number('viewingDistanceM'),
  diagonalIn: form.number('diagonalIn'),
  defaultPlaylist: form.textOrNull('defaultPlaylist')
});

const darkFrom = (form: FormValues): unknown =>
  form.text('hasDark') === 'hours' ? rawRule(readRule(form, 'dark')) : null;

/** A display that has just been paired: read from as far as its kind usually is. */
export const freshDisplay = (id: string, kind: 'screen' | 'kiosk', name: string, place: string): unknown => ({
  type: 'put-display',
  id,
  name,
  place,
  kind,
  tags: [],
  languages: [],
  languageMode: 'in-turn',
  dark: null,
  viewingDistanceM: kind === 'kiosk' ? 0.6 : 4,
  diagonalIn: kind === 'kiosk' ? 13 : 55,
  defaultPlaylist: null
});
