// What the page of reports shows, as the server hands it over.
import type { Figures, ReportedGroup, ShareAt } from '#playlists/answer/report.ts';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import type { LocalDate } from '#playlists/site/values.ts';
import { languageName } from '#display/words/language-name.ts';
import type { ShiftStanding } from '../acknowledgements/answers-of.ts';
import { howLong } from '../times.ts';

export interface ReportedNotice {
  readonly id: AnnouncementId;
  readonly title: string;
  readonly version: number;
  readonly publishedAt: number;
  /** Whether who was asked was kept. */
  readonly isKept: boolean;
  /** Null where that is too few to be told, or not kept. */
  readonly all: Figures | null;
  /** Of those that are large enough; each may be empty. */
  readonly crews: readonly ReportedGroup[];
  readonly languages: readonly ReportedGroup[];
  readonly shifts: readonly ShiftStanding[];
  readonly overTime: readonly ShareAt[];
}

export interface Report {
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Those published in the period that ask for an answer, the newest first. */
  readonly notices: readonly ReportedNotice[];
}

export const crewSaid = (name: string): string => name || 'No crew';
export const languageSaid = (name: string): string => (name === '' ? 'Not known any more' : languageName(name));

/** `12 of 20 confirmed · 15 reached · 2 ask or did not understand · 3 excused · half within 4 h` */
export function figuresSaid({ asked, confirmed, reached, open, excused, halfMs }: Figures): string {
  return [
    `${confirmed} of ${asked} confirmed`,
    `${reached} reached`,
    ...(open > 0 ? [`${open} ask or did not understand`] : []),
    ...(excused > 0 ? [`${excused} excused`] : []),
    ...(halfMs === null ? [] : [`half of them within ${howLong(Math.max(halfMs, 1000))}`])
  ].join(' · ');
}

/** Everything together: each who was asked counts once for each notice. */
export function totalOf(notices: readonly ReportedNotice[]): { readonly asked: number; readonly confirmed: number } {
  const all = notices.flatMap((one) => one.all ?? []);
  return {
    asked: all.reduce((sum, one) => sum + one.asked - one.excused, 0),
    confirmed: all.reduce((sum, one) => sum + one.confirmed, 0)
  };
}
