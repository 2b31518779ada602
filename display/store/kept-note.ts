// Notes of a few words that stay on this device, as JSON. A browser may keep none (storage turned off, or full): the page goes on without.

/** What was kept under this name; null where nothing is, or what is there is no JSON. */
export function keptNote(name: string): unknown {
  const text = allowed(() => localStorage.getItem(name)) ?? 'null';
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether it is kept. */
export const keepNote = (name: string, note: unknown): boolean =>
  allowed(() => localStorage.setItem(name, JSON.stringify(note))) !== null;

export function dropNote(name: string): void {
  allowed(() => localStorage.removeItem(name));
}

/** Null where the device does not let us. */
function allowed<T>(use: () => T): T | null {
  try {
    return use();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
