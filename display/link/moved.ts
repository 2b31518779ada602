// Where this display moved to, remembered at its old address: a box that starts there again, paired no longer, goes on to the new one.
import { dropNote, keepNote, keptNote } from '../store/kept-note.ts';

const KEY = 'floorcast-moved-to';
const ANSWER_MS = 5000;

/** Whether Floorcast answers there and this browser trusts it: so that no browser's error page ever stands on the wall. */
export async function isTrusted(origin: string): Promise<boolean> {
  const patience = new AbortController();
  const late = setTimeout(() => patience.abort(), ANSWER_MS);
  try {
    const response = await fetch(`${origin}/healthz`, { cache: 'no-store', signal: patience.signal });
    return response.ok && ((await response.json()) as { ok?: unknown }).ok === true;
  } catch {
    return false;
  } finally {
    clearTimeout(late);
  }
}

export function rememberMove(origin: string): void {
  keepNote(KEY, origin);
}

export function forgetMove(): void {
  dropNote(KEY);
}

export async function goWhereItMoved(): Promise<void> {
  const origin = keptNote(KEY);
  if (typeof origin === 'string' && (await isTrusted(origin))) location.replace(origin + location.pathname);
}
