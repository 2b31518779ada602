// What one scan says about a scanner: how it types, and whether a computer and it agree about the keyboard. Found from a code whose content is known.
import { codeOf } from '../reading/code-of.ts';
import { keyMeaning, type Key } from '../reading/key-meaning.ts';
import { characterAt, layoutNames } from '../reading/layouts.ts';
import { KEY_GAP_MS, type ScannerProfile, type Typing } from '../reading/profile.ts';

/** Each character that keyboards swap, and nothing that a Code 39 cannot hold. */
export const TEST_CODE = 'FLOOR-YZAQWM-0123456789';
/** Scanners vary; one that was slower than this once will be slower than the normal limit. */
const NORMAL_UP_TO_MS = 28;

export interface Press extends Key {
  /** Null where the page never heard of it. */
  readonly liftedAt: number | null;
}

export type HowItTypes = Pick<ScannerProfile, 'speed' | 'typing' | 'endsTwice' | 'overlaps'>;

/** What has to be changed at the scanner itself: its manual has a code for each. */
export type Obstacle =
  | { readonly type: 'no-end' }
  | { readonly type: 'too-slow'; readonly gapMs: number }
  | { readonly type: 'other-case' }
  | { readonly type: 'around'; readonly before: string; readonly after: string };

export type TriedOut =
  | { readonly type: 'found'; readonly types: HowItTypes; readonly longestGapMs: number }
  | { readonly type: 'obstacles'; readonly obstacles: readonly Obstacle[] }
  /** Another code than the test code, or one that cannot be understood. */
  | { readonly type: 'other' };

/** `presses` are the keys of one scan, in order. */
export function tryOut(presses: readonly Press[]): TriedOut {
  const keys = presses.filter(({ key }) => !MODIFIERS.includes(key));
  const ends = endsOf(keys);
  const body = keys.slice(0, keys.length - ends.length);
  if (body.length < TEST_CODE.length) return { type: 'other' };
  const obstacle = contentObstacle(body);
  const typing = typingOf(body) ?? (obstacle === null ? swappedOf(body.slice(-TEST_CODE.length)) : null);
  if (typing === null && obstacle === null) return { type: 'other' };
  const obstacles: Obstacle[] = typing === null && obstacle !== null ? [obstacle] : [];
  if (ends.length === 0) obstacles.push({ type: 'no-end' });
  const longestGapMs = longestGap(keys);
  if (longestGapMs > KEY_GAP_MS.slow) obstacles.push({ type: 'too-slow', gapMs: longestGapMs });
  if (typing === null || obstacles.length > 0) return { type: 'obstacles', obstacles };
  const speed = longestGapMs > NORMAL_UP_TO_MS ? 'slow' : 'normal';
  const overlaps = keys.some(
    ({ liftedAt }, index) => liftedAt !== null && liftedAt > (keys[index + 1]?.at ?? Infinity)
  );
  return { type: 'found', types: { speed, typing, endsTwice: isTwice(ends), overlaps }, longestGapMs };
}

/** The characters of these keys, as the computer typed them. */
export const asTyped = (keys: readonly Key[]): string => keys.map(({ key }) => (isCharacter(key) ? key : '·')).join('');

/** By places first: they are right whatever the computer is set to, and under Caps Lock. */
function typingOf(body: readonly Press[]): Typing | null {
  const layout = layoutNames.find((name) => codeOf(atPlaces(body, name)) === TEST_CODE);
  if (layout !== undefined) return { type: 'places', layout };
  return codeOf(asTyped(body)) === TEST_CODE ? { type: 'as-typed' } : null;
}

/** Each character stands for one other, always the same: then it can be learned. */
function swappedOf(body: readonly Press[]): Typing | null {
  const pairs = new Map<string, string>();
  for (const [index, { key }] of body.entries()) {
    const meant = TEST_CODE.charAt(index);
    if (!isCharacter(key) || (pairs.get(key) ?? meant) !== meant) return null;
    pairs.set(key, meant);
  }
  const isOneToOne = new Set(pairs.values()).size === pairs.size;
  // A random code of this length is no test code: some of it must have arrived as it is.
  const kept = [...pairs].filter(([arrived, meant]) => arrived === meant).length;
  if (!isOneToOne || kept < pairs.size / 5) return null;
  return { type: 'swapped', pairs: withSmall([...pairs].filter(([arrived, meant]) => arrived !== meant)) };
}

// The test code has capitals alone; what is swapped is the key.
function withSmall(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  const small = pairs.filter(([arrived, meant]) => /[A-Z]/.test(arrived) && /[A-Z]/.test(meant));
  return Object.fromEntries([
    ...pairs,
    ...small.map(([arrived, meant]) => [arrived.toLowerCase(), meant.toLowerCase()])
  ]);
}

function contentObstacle(body: readonly Press[]): Obstacle | null {
  const texts = [asTyped(body), ...layoutNames.map((name) => atPlaces(body, name))];
  for (const text of texts) {
    const at = text.indexOf(TEST_CODE);
    if (at >= 0) return { type: 'around', before: text.slice(0, at), after: text.slice(at + TEST_CODE.length) };
    if (text.toUpperCase().includes(TEST_CODE)) return { type: 'other-case' };
  }
  return null;
}

function endsOf(keys: readonly Press[]): readonly Press[] {
  let first = keys.length;
  while (first > 0 && meaningOf(keys[first - 1]) === 'end') first--;
  return keys.slice(first);
}

/** CR and LF are one end. */
function isTwice(ends: readonly Press[]): boolean {
  const [first, second] = ends.map((key) => keyMeaning(key, { type: 'as-typed' }));
  return second?.type === 'end' && !(first?.type === 'end' && first.by === 'enter' && second.by === 'line-feed');
}

function longestGap(keys: readonly Press[]): number {
  return Math.max(0, ...keys.slice(1).map(({ at }, index) => at - (keys[index]?.at ?? at)));
}

function atPlaces(keys: readonly Press[], name: (typeof layoutNames)[number]): string {
  return keys
    .map(({ code, shift, ctrl, alt }) =>
      code ? (characterAt(name, code, { shift: shift === true, altGr: ctrl === true && alt === true }) ?? '·') : '·'
    )
    .join('');
}

const meaningOf = (key: Press | undefined): string | null =>
  key === undefined ? null : keyMeaning(key, { type: 'as-typed' }).type;
const isCharacter = (key: string): boolean => Array.from(key).length === 1;
const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock'];
