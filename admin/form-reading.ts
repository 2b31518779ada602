// What a form says, for those who read one: the server as it was posted, the page while it is being filled in.
import { cleanText } from '#playlists/site/values.ts';

export interface FormReading {
  /** Cleaned and trimmed; empty where the field is missing. */
  text(name: string): string;
  /** Every value of that name that is not empty, in the page's order. */
  list(name: string): readonly string[];
  /** The names of all fields, in the page's order, each once. */
  names(): readonly string[];
}

export function readingOf(form: HTMLFormElement): FormReading {
  const data = new FormData(form);
  const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '');
  return {
    text: (name) => cleanText(text(data.get(name))),
    list: (name) =>
      data
        .getAll(name)
        .map(text)
        .filter((value) => value !== ''),
    names: () => [...new Set(data.keys())]
  };
}
