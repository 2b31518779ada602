// The faults of a site as its home page lists them: the gravest first, of many of one kind a few and how many more.
import type { About, FaultKind, SiteFault } from '#playlists/faults/site-fault.ts';
import { titleOf } from '#playlists/site/announcement-title.ts';
import type { AnnouncementId, TakeoverId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';

export interface FaultRow {
  readonly says: string;
  readonly name: string;
  readonly href: string;
}
export interface FaultGroup {
  readonly kind: FaultKind;
  readonly urgent: boolean;
  readonly shown: readonly FaultRow[];
  readonly more: readonly FaultRow[];
}

const MOST_OF_A_KIND = 3;

/** `faults` in the order of their gravity, as the heart lists them. */
export function faultGroups(faults: readonly SiteFault[], site: Site): readonly FaultGroup[] {
  const kinds = new Map<FaultKind, SiteFault[]>();
  for (const fault of faults) {
    const same = kinds.get(fault.kind);
    if (same === undefined) kinds.set(fault.kind, [fault]);
    else same.push(fault);
  }
  return [...kinds].map(([kind, same]) => {
    const rows = same.map(({ says, about }) => ({ says, name: nameOf(about, site), href: hrefOf(about, site) }));
    // One more takes no more room than to say that there is one.
    const many = rows.length > MOST_OF_A_KIND + 1;
    const shown = many ? rows.slice(0, MOST_OF_A_KIND) : rows;
    return { kind, urgent: same[0]?.gravity === 'never', shown, more: rows.slice(shown.length) };
  });
}

function nameOf({ type, id }: About, site: Site): string {
  switch (type) {
    case 'announcement': {
      const one = lookup(site.announcements, id as AnnouncementId);
      return one === undefined ? id : titleOf(site, one);
    }
    case 'takeover':
      return Object.values(lookup(site.takeovers, id as TakeoverId)?.texts ?? {})[0]?.title ?? id;
    case 'schedule':
      return named(site.schedules, id);
    case 'playlist':
      return named(site.playlists, id);
    case 'display':
      return named(site.displays, id);
    case 'daypart':
      return named(site.dayparts, id);
    case 'shift-pattern':
      return named(site.shiftPatterns, id);
    default:
      return type satisfies never;
  }
}

const named = (record: Readonly<Record<string, { readonly name: string }>>, id: string): string =>
  lookup(record, id)?.name ?? id;

const PAGES: Readonly<Record<About['type'], (id: string) => string>> = {
  takeover: () => 'takeover',
  schedule: (id) => `schedules/${id}`,
  playlist: (id) => `playlists/${id}`,
  announcement: (id) => `announcements/${id}`,
  display: (id) => `displays/${id}`,
  daypart: () => 'dayparts',
  'shift-pattern': (id) => `shifts/${id}`
};

const hrefOf = ({ type, id }: About, site: Site): string => `/admin/${site.id}/${PAGES[type](id)}`;
