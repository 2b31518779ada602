// A supervisor's people at an instant: who is on duty or here, what each has left to confirm, who is excused.
import { excusedBy } from '#playlists/answer/excusal.ts';
import type { AnnouncementId, SiteId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { CrewShown } from '#playlists/wire/crew-sheet.ts';
import type { Stores } from '../storage/stores.ts';
import { atWorkNow } from './at-work-now.ts';
import { dueNotices } from './due-notices.ts';
import { stillHere } from './still-here.ts';

/** What is open is told here, not what changed in it. */
export const noOldWords = (): Promise<null> => Promise.resolve(null);

/** Whether somebody is one of theirs. */
export const isSupervisedBy = (worker: Pick<Worker, 'crew'>, { supervises, crew }: Worker): boolean =>
  supervises === 'site' || (supervises === 'crew' && crew !== null && worker.crew === crew);

export async function crewNow(
  stores: Pick<Stores, 'people' | 'ledger' | 'denominators' | 'excusals'>,
  siteId: SiteId,
  site: Site,
  supervisor: Worker,
  at: number
): Promise<Pick<CrewShown, 'people' | 'notices'>> {
  const excusals = await stores.excusals.holding(siteId, at, at + 1);
  const people = [];
  const notices = new Map<AnnouncementId, CrewShown['notices'][number]>();
  for (const { worker, isHere } of await peopleNow(stores, siteId, site, supervisor, at)) {
    const due = await dueNotices(stores, noOldWords, siteId, site, worker, at);
    const ofAll = excusals.filter(({ announcement }) => announcement === null);
    const isExcused = (announcement: AnnouncementId) => excusedBy(excusals, worker.id, announcement, at, at) !== null;
    const open = due.filter(({ announcement }) => !isExcused(announcement));
    for (const { announcement, content } of open)
      if (!notices.has(announcement)) notices.set(announcement, { announcement, titles: titlesOf(content.texts) });
    people.push({
      worker: worker.id,
      name: `${worker.firstName} ${worker.lastName}`,
      languages: worker.languages,
      crew: worker.crew,
      isHere,
      excused: ofAll.find((one) => one.worker === worker.id)?.reason ?? null,
      supervises: worker.supervises !== 'nobody',
      open: open.map(({ announcement }) => announcement)
    });
  }
  return { people, notices: [...notices.values()] };
}

/** Those of a supervisor's who are on duty or here. */
export async function peopleNow(
  stores: Pick<Stores, 'people' | 'ledger'>,
  siteId: SiteId,
  site: Site,
  supervisor: Worker,
  at: number
): Promise<readonly { readonly worker: Worker; readonly isHere: boolean }[]> {
  const people = [];
  for (const worker of await stores.people.list(siteId)) {
    if (!isSupervisedBy(worker, supervisor) || stillHere(worker, site, at) === null) continue;
    const atWork = await atWorkNow(stores, site, worker, at);
    if (atWork !== null) people.push({ worker, isHere: atWork.isHere });
  }
  return people;
}

/** Of a notice's texts. */
export const titlesOf = (texts: Readonly<Record<string, { readonly title: string } | undefined>>) =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text?.title ?? '']));
