// Excusing over real SQLite: what is said and what ends it are both on record, with who said so.
import { expect, test } from 'vitest';
import type { ExcusalBody } from '#playlists/answer/excusal-body.ts';
import { answeringPlant, marek, site } from '../../test/answering-plant.ts';
import { endExcusal, excuse } from './excuse.ts';

const plant = answeringPlant();
const anna = { type: 'account', id: 'anna' } as const;

test('an excusal and its end are told of, once each; the end of none is not', async () => {
  const from = new Date(plant.at).toISOString();
  const body = { worker: marek.id, reason: 'leave', from, until: null, announcement: null } as unknown as ExcusalBody;
  await excuse(plant.stores, plant.sites.get(site)!.site, 'leave-1', body, anna, plant.at);
  const said = { by: anna, at: plant.at + 1000 };
  expect(await endExcusal(plant.stores, site, 'leave-1', plant.at + 500, said)).toMatchObject({
    until: plant.at + 500
  });
  expect(await endExcusal(plant.stores, site, 'none', plant.at, said)).toBeNull();
  const acts = await plant.stores.personLog.newest(site, marek.id, 10);
  expect(acts.filter(({ act }) => act.startsWith('exc'))).toMatchObject([
    { act: 'excusal-ended', detail: 'leave', by: anna },
    { act: 'excused', detail: 'leave', by: anna }
  ]);
});
