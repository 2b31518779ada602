// How the announcements of a period were answered, in counts.
import * as v from 'valibot';
import { announcementId } from '#playlists/site/ids.ts';
import { localDate, timestamp } from '#playlists/site/values.ts';
import { reportOf } from '../answering/report-of.ts';
import { invalid, ok, operation } from './operation.ts';
import { inSite } from './shapes.ts';
import { toTime } from './showing-shapes.ts';

const figures = v.object({
  asked: v.number(),
  /** Gave an answer, whichever. */
  reached: v.number(),
  confirmed: v.number(),
  /** Asked, or did not understand, and that stands. */
  open: v.number(),
  excused: v.number(),
  waiting: v.number(),
  /** In which half of those who confirmed had done so; null of fewer than the site's least group. */
  halfMs: v.nullable(v.number())
});
const group = v.object({ name: v.string(), ...figures.entries });
const reportAnswer = v.object({
  from: localDate,
  until: localDate,
  notices: v.array(
    v.object({
      announcement: announcementId,
      version: v.number(),
      publishedAt: timestamp,
      /** Null where fewer than the site's least group were asked, or nobody kept who was. */
      all: v.nullable(figures),
      /** Those that are large enough, and none from which a smaller one could be worked out. */
      crews: v.array(group),
      languages: v.array(group),
      shifts: v.array(
        v.object({
          ...{ name: v.string(), from: timestamp, until: timestamp },
          ...{ asked: v.number(), inTime: v.number(), later: v.number(), excused: v.number(), waiting: v.number() }
        })
      ),
      /** How the share of those asked and not excused grew since they were asked; empty of too few. */
      overTime: v.array(v.object({ afterMs: v.number(), share: v.number() }))
    })
  )
});

export const reportOperations = [
  operation({
    method: 'GET',
    path: '/sites/{site}/reports',
    id: 'reportOfPeriod',
    says: 'How the announcements that were published from one date of the site’s calendar to another were answered: counts by crew, language and shift, none of a group smaller than the site’s least group.',
    access: 'read',
    params: inSite,
    query: v.strictObject({ from: localDate, until: localDate }),
    body: null,
    answers: reportAnswer,
    call: async ({ app, site: { site }, query: { from, until } }) => {
      if (until < from) return invalid([{ field: 'until', says: 'must not be before from' }]);
      const { notices } = await reportOf(app, site, from, until, app.now());
      return ok({
        from,
        until,
        notices: notices.map(({ id, version, publishedAt, all, crews, languages, shifts, overTime }) => ({
          ...{ announcement: id, version, publishedAt: toTime(publishedAt), all },
          crews,
          languages,
          shifts: shifts.map(({ key: _key, ...one }) => ({ ...one, from: toTime(one.from), until: toTime(one.until) })),
          overTime
        }))
      });
    }
  })
];
