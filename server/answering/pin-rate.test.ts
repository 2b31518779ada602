// How many PINs of a million somebody can try, by every door there is, with a clock that is the test's. No count is of real time.
import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { seal } from '#display/kiosk/pin/seal.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import { worker as workerSchema } from '#playlists/site/worker.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import { answeringPlant, kioskId, marek, site } from '#test/answering-plant.ts';

const plant = answeringPlant();
const DAY_MS = 86_400_000;
const kiosks = [kioskId, 'hall' as DisplayId, 'canteen' as DisplayId, 'dock' as DisplayId];
const target = v.parse(workerSchema, {
  ...{ id: 'boss', number: '9', firstName: 'Boss', lastName: 'N', languages: ['en'], badges: ['B-9'], crew: null },
  supervises: 'site'
});
type Said = { readonly type: string; readonly code?: string; readonly seconds?: number };
type Door = (pin: string, place: number) => Promise<Said>;

beforeEach(async () => {
  for (const id of kiosks.slice(1))
    await plant.change({
      ...{
        type: 'put-display',
        id,
        name: id,
        kind: 'kiosk',
        place: '',
        tags: [],
        languages: [],
        defaultPlaylist: null
      },
      ...{ viewingDistanceM: 1, diagonalIn: 10, languageMode: 'in-turn', dark: null }
    });
  await plant.stores.people.put(site, [target]);
  await plant.stores.people.setPin(site, target.id, '987654');
});

let ids = 0;
const id = (): string => (++ids).toString(16).padStart(32, '0');
const at = (place: number): DisplayId => kiosks[place % kiosks.length]!;
const sealed = (pin: string, event: Parameters<typeof sealPurpose>[0], of: string) =>
  seal(pin, plant.floor.sealKey(), sealPurpose(event, of));
async function session(code: string, display: DisplayId): Promise<string> {
  const answer = await plant.floor.badge(site, display, { id: id(), code, readAt: plant.at });
  return answer.type === 'welcome' ? answer.session : '';
}
const signIn =
  (number: string): Door =>
  async (pin, place) => {
    const one = id();
    return plant.floor.kioskSignIn(site, at(place), { id: one, number, pin: sealed(pin, 'sign-in', one) });
  };
/** With the supervisor's own badge, stolen or copied. */
const prove: Door = async (pin, place) => {
  const of = await session('B-9', at(place));
  return plant.floor.prove(site, at(place), { session: of, pin: sealed(pin, 'prove', of) });
};
const supervise: Door = async (pin, place) => {
  const of = await session('B-9', at(place));
  return plant.floor.supervise(site, at(place), { session: of, pin: sealed(pin, 'supervise', of) });
};
const witness: Door = async (pin, place) => {
  const of = await session('NH-2041-7', at(place));
  const about = { announcement: 'press-4' as never, version: 1, isTold: false };
  return plant.floor.witness(site, at(place), { session: of, code: 'B-9', pin: sealed(pin, 'witness', of), ...about });
};
const phone =
  (number: string, network = (place: number) => `10.${place % 200}.0.7`): Door =>
  async (typed, place) => {
    const scanned = plant.floor.scan(plant.code(), network(place));
    return scanned.type === 'ticket' ? plant.floor.signIn(scanned.ticket, number, { typed }, network(place)) : scanned;
  };

/** Tries until `until`, each at another place, and goes on `pauseMs` after each refusal that says to wait. */
async function guess(doors: readonly Door[], until: number, pauseMs: (said: Said) => number): Promise<number> {
  let tries = 0;
  for (let turn = 0; plant.at < until; turn++) {
    const said = await doors[turn % doors.length]!(String(100_000 + (turn % 800_000)), turn);
    if (said.code === 'wrong') tries++;
    else if (said.code === 'wait') plant.at += pauseMs(said);
    else throw new Error(said.code ?? said.type);
  }
  return tries;
}

test.each<[string, (said: Said) => number]>([
  ['who tries again the moment it may be', ({ seconds = 1 }) => seconds * 1000],
  ['who lets it be forgotten for an hour first', () => 3_601_000]
])(
  'one person’s PIN, by kiosk, badge, supervisor’s sheet, witness and phone together: at most 40 of a million a day, %s',
  async (_name, pause) => {
    const doors = [signIn('9'), prove, supervise, witness, phone('9')];
    expect(await guess(doors, plant.at + DAY_MS, pause)).toBeLessThanOrEqual(40);
    plant.at += DAY_MS + 1;
    expect(await signIn('9')('987654', 0)).toMatchObject({ type: 'in' });
  }
);

test('anybody’s PIN, number after number, from one phone whose owner signs in rightly in between: two a minute', async () => {
  const until = plant.at + 1_800_000;
  let number = 0;
  let wrong = 0;
  const here = () => '10.0.0.66';
  while (plant.at < until) {
    const said: Said = await phone(`n${++number}`, here)('100000', 0);
    if (said.code === 'wrong') wrong++;
    else plant.at += 10_000;
    if (number % 20 === 0) await phone(marek.number, here)('123456', 0);
  }
  expect(wrong).toBeLessThanOrEqual(40 + 60);
  expect(await phone(marek.number)('123456', 1)).toMatchObject({ type: 'in' });
});
