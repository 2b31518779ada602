// Who was asked, as a text in the database: a rule with a crew is written once and named by its place, so that a thousand people take 50 kB and not 150. What the
// audit says of it is a hash that stays as it is when a name is let go of.
import { createHash, randomBytes } from 'node:crypto';
import type { Asked } from '#playlists/answer/denominator.ts';
import type { WorkerId } from '#playlists/site/ids.ts';

type Group = Pick<Asked, 'rule' | 'crew'>;
/** Worker, place of the group, since when, and the seal: 16 random bytes, without which nobody can try out whom a hash is of; of who was let go of the hash itself. */
type Entry = readonly [worker: WorkerId, place: number, since: number, seal: string];
interface Kept {
  readonly groups: readonly Group[];
  readonly asked: readonly Entry[];
}

const SALT_BYTES = 16;
/** Of a hash in base64url. */
const HASH_LENGTH = 43;

export function toAskedText(all: readonly Asked[]): string {
  const places = new Map<string, number>();
  const asked = all.map(({ worker, rule, crew, since }): Entry => {
    const key = JSON.stringify({ rule, crew });
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return [worker, place, since, randomBytes(SALT_BYTES).toString('base64url')];
  });
  return textOf([...places.keys()], asked);
}

export function fromAskedText(text: string): readonly Asked[] {
  const { groups, asked } = JSON.parse(text) as Kept;
  return asked.flatMap(([worker, place, since]) => {
    const group = groups[place];
    return group === undefined ? [] : [{ worker, ...group, since }];
  });
}

/** The text with those in place of whom somebody stands; null where it has none of them. Its hash is the same. */
export function withStandIns(text: string, stood: ReadonlyMap<WorkerId, WorkerId>): string | null {
  const { groups, asked } = JSON.parse(text) as Kept;
  if (!asked.some(([worker]) => stood.has(worker))) return null;
  const after = asked.map((entry): Entry => {
    const [worker, place, since] = entry;
    const stands = stood.get(worker);
    return stands === undefined ? entry : [stands, place, since, hashOf(entry, groups)];
  });
  return textOf(
    groups.map((group) => JSON.stringify(group)),
    after
  );
}

/** Those in whose place somebody stands. */
export function standInsOf(text: string): readonly WorkerId[] {
  const { asked } = JSON.parse(text) as Kept;
  return asked.flatMap(([worker, , , seal]) => (seal.length === HASH_LENGTH ? [worker] : []));
}

/** SHA-256 over everybody in it, in order, in hexadecimal. Throws where it is no such text. */
export function askedHash(text: string): string {
  const { groups, asked } = JSON.parse(text) as Kept;
  const all = createHash('sha256');
  for (const entry of asked) all.update(hashOf(entry, groups)).update('\n');
  return all.digest('hex');
}

function hashOf([worker, place, since, seal]: Entry, groups: readonly Group[]): string {
  if (seal.length === HASH_LENGTH) return seal;
  const all = JSON.stringify([seal, worker, groups[place], since]);
  return createHash('sha256').update(all).digest('base64url');
}

const textOf = (groups: readonly string[], asked: readonly Entry[]): string =>
  `{"groups":[${groups.join(',')}],"asked":${JSON.stringify(asked)}}`;
