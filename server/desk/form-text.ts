// Reading a posted form: every text is made storable on the way in, so that a pasted control character is no reason for a refusal.
import { cleanText } from '#playlists/site/values.ts';

/** The one value of a field; empty where it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? cleanText(value) : '';
}

/** All values of a field (check boxes), without repeats and empty ones. */
export function textsOf(form: FormData, name: string): string[] {
  const values = form.getAll(name).map((value) => (typeof value === 'string' ? cleanText(value) : ''));
  return [...new Set(values)].filter((value) => value !== '');
}

/** A typed number as the schemas want it; what is no number becomes NaN, which they refuse in words. */
export function numberOf(typed: string): number {
  return typed === '' ? Number.NaN : Number(typed);
}

/** The revision a page was opened with, so that an edit does not overwrite somebody else's unseen; null where the page says none. */
export function revisionOf(form: FormData): number | null {
  const typed = textOf(form, 'revision');
  return /^\d{1,15}$/.test(typed) ? Number(typed) : null;
}
