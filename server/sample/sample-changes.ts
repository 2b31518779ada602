// The sample floor as the changes that make it, in an order in which each finds what it refers to.
import * as v from 'valibot';
import { DAY_MS, dateOf, dayOf } from '#playlists/calendar/day.ts';
import { change as changeSchema, type Change } from '#playlists/site/change.ts';
import { parse } from '#playlists/site/parse.ts';
import { timeZone } from '#playlists/site/values.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import { sampleAnnouncements, type SampleAnnouncement } from './announcements.ts';
import { sampleCrews, sampleDisplays, samplePlaylists, sampleSchedules, sampleSettings, sampleSite } from './floor.ts';

const zone = v.parse(timeZone, sampleSite.timeZone);

/** The first change; pictures can be added once it is made. */
export const makeSampleSite = (): Change => asChange(sampleSite);

/** All further changes, for a floor made at `at` (epoch ms). `pictureHash` answers the SHA-256 of a picture by its file's name. */
export function sampleChanges(at: number, pictureHash: (picture: string) => string): readonly Change[] {
  return [
    ...sampleCrews,
    ...sampleDisplays,
    ...sampleAnnouncements.flatMap((one) => [
      draft(one, at, pictureHash),
      { type: 'publish-announcement', id: one.id } as const
    ]),
    ...samplePlaylists,
    ...sampleSchedules,
    // Last, so that displays go from their card to the whole loop in one step.
    sampleSettings
  ].map(asChange);
}

function draft(one: SampleAnnouncement, at: number, pictureHash: (picture: string) => string): unknown {
  return {
    type: 'draft-announcement',
    id: one.id,
    draft: {
      template: one.template,
      kind: one.kind,
      texts: one.texts,
      picture: one.picture === null ? null : pictureHash(one.picture),
      countFrom: one.countsDays === null ? null : dateOf(dayOf(localDateAt(at, zone)) - one.countsDays),
      asksAcknowledgement: one.asksAcknowledgement
    },
    audience: { crews: one.crews },
    validFrom: null,
    validUntil: one.staysDays === null ? null : new Date(at + one.staysDays * DAY_MS).toISOString()
  };
}

function asChange(raw: unknown): Change {
  const parsed = parse(changeSchema, raw);
  if (!parsed.ok) throw new Error(`The sample floor is not well-formed: ${JSON.stringify(parsed.faults)}`);
  return parsed.value;
}
