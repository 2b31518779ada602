// The sample floor as the changes that make it, in an order in which each finds what it refers to.
import * as v from 'valibot';
import { DAY_MS, dateOf, dayOf } from '#playlists/calendar/day.ts';
import { change as changeSchema, type Change } from '#playlists/site/change.ts';
import { parse } from '#playlists/site/parse.ts';
import { timeZone } from '#playlists/site/values.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import { sampleAnnouncements, type SampleAnnouncement } from './announcements.ts';
import { sampleCrews, sampleDisplays, samplePlaylists, sampleSettings, sampleSite } from './floor.ts';
import { sampleDaypart, samplePattern, sampleSchedules } from './hours.ts';

const zone = v.parse(timeZone, sampleSite.timeZone);

/** The first change; pictures can be added once it is made. */
export const makeSampleSite = (): Change => asChange(sampleSite);

/** All further changes, for a floor made at `at` (epoch ms). `pictureHash` answers the SHA-256 of a picture by its file's name. */
export function sampleChanges(at: number, pictureHash: (picture: string) => string): readonly Change[] {
  return [
    ...sampleCrews,
    samplePattern,
    sampleDaypart,
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
      template: template(one, at, pictureHash),
      kind: one.kind,
      texts: one.texts,
      asksAcknowledgement: one.asksAcknowledgement
    },
    audience: { crews: one.crews },
    validFrom: null,
    validUntil: one.staysDays === null ? null : new Date(at + one.staysDays * DAY_MS).toISOString()
  };
}

function template(one: SampleAnnouncement, at: number, pictureHash: (picture: string) => string): unknown {
  const picture = one.picture === null ? null : pictureHash(one.picture);
  switch (one.template) {
    case 'picture':
    case 'picture-text':
      return { type: one.template, picture };
    case 'big-number':
      return { type: one.template, countFrom: dateOf(dayOf(localDateAt(at, zone)) - (one.countsDays ?? 0)) };
    default:
      return { type: one.template };
  }
}

function asChange(raw: unknown): Change {
  const parsed = parse(changeSchema, raw);
  if (!parsed.ok) throw new Error(`The sample floor is not well-formed: ${JSON.stringify(parsed.faults)}`);
  return parsed.value;
}
