// Who was asked, as a text in the database: a rule with a crew is written once and named by its place, so that a thousand people take 20 kB and not 150.
import type { Asked } from '#playlists/answer/denominator.ts';
import type { WorkerId } from '#playlists/site/ids.ts';

type Group = Pick<Asked, 'rule' | 'crew'>;
interface Kept {
  readonly groups: readonly Group[];
  /** Worker, place of the group, and since when. */
  readonly asked: readonly (readonly [WorkerId, number, number])[];
}

export function toAskedText(all: readonly Asked[]): string {
  const places = new Map<string, number>();
  const asked = all.map(({ worker, rule, crew, since }) => {
    const key = JSON.stringify({ rule, crew });
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return [worker, place, since];
  });
  return `{"groups":[${[...places.keys()].join(',')}],"asked":${JSON.stringify(asked)}}`;
}

export function fromAskedText(text: string): readonly Asked[] {
  const { groups, asked } = JSON.parse(text) as Kept;
  return asked.flatMap(([worker, place, since]) => {
    const group = groups[place];
    return group === undefined ? [] : [{ worker, ...group, since }];
  });
}
