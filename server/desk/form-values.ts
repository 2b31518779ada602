// A posted form's fields as plain values, cleaned; what they mean is for the schema to say.
import { cleanText } from '#playlists/site/values.ts';
import { readForm } from '../http/read-form.ts';

export interface FormValues {
  /** One line or paragraphs, cleaned and trimmed; empty where the field is missing. */
  text(name: string): string;
  /** As text, but null where empty. */
  textOrNull(name: string): string | null;
  /** NaN where it is no number; a decimal comma is a point. */
  number(name: string): number;
  /** Every value of that name, in the page's order. */
  list(name: string): string[];
  /** `a, b; c` as a list without empty ones. */
  words(name: string): string[];
  ticked(name: string): boolean;
  /** The names of all fields, in the page's order, each once. */
  names(): string[];
  /** As typed, for passwords. */
  secret(name: string): string;
  /** The revision the person saw, from Form's hidden field. */
  readonly baseRevision: number | null;
}

export async function formValues(request: Request): Promise<FormValues> {
  return valuesOf(await readForm(request));
}

export function valuesOf(form: FormData): FormValues {
  const secret = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const text = (name: string): string => cleanText(secret(name));
  const base = Number(secret('baseRevision'));
  return {
    text,
    secret,
    textOrNull: (name) => text(name) || null,
    number: (name) => (text(name) === '' ? NaN : Number(text(name).replace(',', '.'))),
    list: (name) => form.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[],
    words: (name) =>
      text(name)
        .split(/[,;\n]/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ticked: (name) => form.has(name),
    names: () => [...new Set(form.keys())],
    baseRevision: Number.isSafeInteger(base) && base > 0 ? base : null
  };
}
