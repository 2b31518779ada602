// How the scanners of one kiosk type. Kept on the device and not in the site's document: it is a fact about this cable and this keyboard setting,
// and a display that gets another device must not apply it there.
import { layoutNames, type LayoutName } from './layouts.ts';

/** The longest pause between two keys of one scan. Scanners send a key every 7 to 20 ms; the slow profile is for old radio ones. */
export const KEY_GAP_MS = { normal: 35, slow: 60 } as const;
export type ScannerSpeed = keyof typeof KEY_GAP_MS;

export type Typing =
  /** Nobody has tried it: what could mean two things is nobody's code. */
  | { readonly type: 'unset' }
  /** Scanner and computer agree. */
  | { readonly type: 'as-typed' }
  /** The scanner is set to this layout, the computer to another; read by the places of the keys. */
  | { readonly type: 'places'; readonly layout: LayoutName }
  /** Keys without a place: what arrives, and what was meant. */
  | { readonly type: 'swapped'; readonly pairs: Readonly<Record<string, string>> };

/** What the codes of this site's badges have in common; all else is no badge. */
export interface CodeForm {
  readonly least: number;
  readonly most: number;
  readonly digitsOnly: boolean;
}

export interface ScannerProfile {
  readonly speed: ScannerSpeed;
  readonly typing: Typing;
  /** Each scan ends with two Enters, and not because two scanners did. */
  readonly endsTwice: boolean;
  /** Presses a key before it lets go of the last one, as some scanners in a hurry do. */
  readonly overlaps: boolean;
  readonly form: CodeForm | null;
}

export const noProfile: ScannerProfile = {
  speed: 'normal',
  typing: { type: 'unset' },
  endsTwice: false,
  overlaps: false,
  form: null
};

/** What was kept, as far as it can be understood; the rest is as if nobody had set it. */
export function parseProfile(kept: unknown): ScannerProfile {
  if (!isRecord(kept)) return noProfile;
  return {
    speed: kept['speed'] === 'slow' ? 'slow' : 'normal',
    typing: parseTyping(kept['typing']),
    endsTwice: kept['endsTwice'] === true,
    overlaps: kept['overlaps'] === true,
    form: parseForm(kept['form'])
  };
}

function parseTyping(kept: unknown): Typing {
  if (!isRecord(kept)) return noProfile.typing;
  const layout = layoutNames.find((name) => name === kept['layout']);
  const pairs = kept['pairs'];
  if (kept['type'] === 'as-typed') return { type: 'as-typed' };
  if (kept['type'] === 'places' && layout !== undefined) return { type: 'places', layout };
  if (kept['type'] === 'swapped' && isRecord(pairs)) {
    const texts = Object.entries(pairs).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    return { type: 'swapped', pairs: Object.fromEntries(texts) };
  }
  return noProfile.typing;
}

function parseForm(kept: unknown): CodeForm | null {
  if (!isRecord(kept)) return null;
  const { least, most, digitsOnly } = kept;
  if (typeof least !== 'number' || typeof most !== 'number' || !(least >= 1 && least <= most)) return null;
  return { least, most, digitsOnly: digitsOnly === true };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
