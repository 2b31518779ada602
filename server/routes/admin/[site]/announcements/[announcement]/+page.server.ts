// One announcement: write, publish, withdraw, bring back, delete.
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { AnnouncementId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { formValues } from '#server/desk/form-values.ts';
import { typedAnnouncement } from '#server/desk/announcement-form.ts';
import { makeChange, trouble } from '#server/desk/make-change.ts';
import { minorOf } from '#server/desk/minor-of.ts';
import { openAnnouncement } from '#server/desk/open-announcement.ts';
import { overlong } from '#server/desk/overlong.ts';
import { saveAnnouncement } from '#server/desk/save-announcement.ts';
import { siteHere } from '#server/desk/site-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { site } = siteHere(event);
  const id = event.params.announcement;
  if (lookup(site.announcements, id as AnnouncementId) === undefined)
    error(404, 'There is no such announcement any more.');
  const { app, account, namesRefused } = event.locals;
  const one = lookup(site.announcements, id as AnnouncementId) ?? null;
  return {
    opened: await openAnnouncement(app, site, id, namesRefused === null),
    minor: await minorOf(app, site, one, account)
  };
};

type Event = RequestEvent<{ site: string; announcement: string }>;

// None of these overwrites what somebody else wrote, so they go by the site as it is and not as the page was opened.
const change = (event: Event, type: 'publish-announcement' | 'withdraw-announcement' | 'remove-announcement') =>
  makeChange(event, siteHere(event).site.id, { type, id: event.params.announcement });

export const actions: Actions = {
  save: async (event) =>
    saveAnnouncement(event, siteHere(event).site, event.params.announcement, await formValues(event.request)),
  proposeMinor: async (event) => {
    const form = await formValues(event.request);
    const by = event.locals.account?.id;
    const raw = { type: 'propose-minor', id: event.params.announcement, by };
    return (await makeChange(event, siteHere(event).site.id, raw, form.baseRevision)) ?? {};
  },
  agreeMinor: async (event) => {
    const { site } = siteHere(event);
    const form = await formValues(event.request);
    const one = lookup(site.announcements, event.params.announcement as AnnouncementId) ?? null;
    const faults = overlong(typedAnnouncement(one, site.timeZone), site);
    if (faults.length > 0) return trouble(400, 'invalid', faults);
    const raw = {
      type: 'publish-announcement',
      id: event.params.announcement,
      minorAgreedBy: event.locals.account?.id
    };
    return (await makeChange(event, site.id, raw, form.baseRevision)) ?? {};
  },
  withdraw: async (event) => (await change(event, 'withdraw-announcement')) ?? {},
  back: async (event) => (await change(event, 'publish-announcement')) ?? {},
  remove: async (event) => {
    const refused = await change(event, 'remove-announcement');
    if (refused !== null) return refused;
    redirect(303, `/admin/${event.params.site}/announcements`);
  }
};
