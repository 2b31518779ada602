// What of a reading is the code, and whether it can be a badge's at all. The same for every reader.
import type { CodeForm } from './profile.ts';

export const SHORTEST = 3;
export const LONGEST = 64;
// `]C1`, `]d2`, `]Q3`, `]e0`: the symbology in three characters, after ISO/IEC 15424.
const AIM_PREFIX = /^\][A-Za-z][0-9A-Za-z]/;
// What a badge may be (playlists/site/worker.ts): anything else was read wrongly.
const PLAIN = /^[\x20-\x7e]+$/;

export function codeOf(text: string): string {
  return text.replace(AIM_PREFIX, '').trim();
}

export function fits(code: string, form: CodeForm | null): boolean {
  if (code.length < SHORTEST || code.length > LONGEST || !PLAIN.test(code)) return false;
  if (form === null) return true;
  return code.length >= form.least && code.length <= form.most && (!form.digitsOnly || /^\d+$/.test(code));
}
