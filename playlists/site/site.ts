// The site's document: one place with one time zone, and everything its displays show. Kept whole in memory, edited only by edit().
import * as v from 'valibot';
import { announcement } from './announcement.ts';
import { daypart } from './daypart.ts';
import { display } from './display.ts';
import {
  announcementId,
  crewId,
  daypartId,
  displayId,
  mediaHash,
  playlistId,
  scheduleId,
  shiftPatternId,
  siteId,
  takeoverId
} from './ids.ts';
import { MOST_PLAYLISTS } from './limits.ts';
import { nestingOf } from './nesting.ts';
import { playlist } from './playlist.ts';
import type { DeepReadonly } from './readonly.ts';
import { retention } from './retention.ts';
import { schedule } from './schedule.ts';
import { shiftPattern } from './shift-pattern.ts';
import { list } from './sized.ts';
import { takeover } from './takeover.ts';
import { language, line, timeZone, timestamp, wholeNumber } from './values.ts';
import { webOrigin } from './web-address.ts';

export const crew = v.strictObject({ id: crewId, name: line(1, 40) });
export type Crew = DeepReadonly<v.InferOutput<typeof crew>>;

export const siteLanguages = v.pipe(
  list(language, 20, 'languages', 'must name at least one language'),
  v.check((all) => new Set(all).size === all.length, 'must name each language once')
);

/** Entries by their own id: a document that keeps one by another name was put together by hand, and wrongly. */
const byId = <
  K extends v.BaseSchema<string, string, v.BaseIssue<unknown>>,
  V extends v.BaseSchema<unknown, { id: string }, v.BaseIssue<unknown>>
>(
  key: K,
  value: V
) =>
  v.pipe(
    v.record(key, value),
    v.check(
      (record) => Object.entries(record).every(([id, entry]) => (entry as { id: string }).id === id),
      'must keep each entry by its own id'
    )
  );

/** A document made by hand may hold circles, and whoever lays such a playlist out for a display would never come back [E11]. */
const nested = v.pipe(
  byId(playlistId, playlist),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { excess } = nestingOf(dataset.value);
    for (const [id, one] of Object.entries(dataset.value)) {
      const message = excess(one.id);
      if (message === null) continue;
      addIssue({
        message,
        path: [{ type: 'object', origin: 'value', input: dataset.value, key: id, value: one }]
      });
      return;
    }
  })
);

/** What whoever runs the site decides about it as a whole. */
export const settings = {
  name: line(1, 60),
  timeZone,
  /** In the order the floor reads them; the first is the fallback. */
  languages: siteLanguages,
  defaultPlaylist: v.nullable(playlistId),
  /** Whether presence-proven QR codes stand on the glass; off where phones cannot reach the server. */
  qr: v.boolean('must be true or false'),
  /** Stands in the frame of every slide. */
  logo: v.nullable(mediaHash),
  /** From where web pages may stand on the glass. */
  webOrigins: list(webOrigin, 50, 'addresses'),
  /** Whether walls show how many have confirmed, and of how many people at least, so that nobody is read out of it. */
  counts: v.strictObject({
    onWalls: v.boolean('must be true or false'),
    leastGroup: wholeNumber(3, 500)
  })
};

/** How long names behind answers are kept where their announcement says nothing; not there: until a worker is erased. */
const keeps = { retention: v.optional(retention) };

export const site = v.strictObject({
  format: v.literal(1),
  id: siteId,
  ...settings,
  ...keeps,
  crews: byId(crewId, crew),
  dayparts: byId(daypartId, daypart),
  shiftPatterns: byId(shiftPatternId, shiftPattern),
  displays: byId(displayId, display),
  announcements: byId(announcementId, announcement),
  playlists: nested,
  /** The copies of the library's playlists that somebody here asked for; others came along inside them. */
  taken: list(playlistId, MOST_PLAYLISTS, 'playlists'),
  schedules: byId(scheduleId, schedule),
  takeovers: byId(takeoverId, takeover),
  since: timestamp
});

export type Site = DeepReadonly<v.InferOutput<typeof site>>;
