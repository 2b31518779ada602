// Valid values for the suites: two sites and what stands in them, each with what a case wants to be different.
import { createHash } from 'node:crypto';
import type { Content } from '#playlists/site/announcement.ts';
import type { ContentHash, SiteId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Timestamp } from '#playlists/site/values.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { AcknowledgementRow, CheckInRow } from '#server/storage/ledger-stores.ts';
import type { JournalEntry } from '#server/storage/stores.ts';

export const HALLE = 'halle' as SiteId;
export const LODZ = 'lodz' as SiteId;
export const AT = Date.parse('2026-11-22T06:00:00Z');
export const timestamp = (at = AT): Timestamp => new Date(at).toISOString() as Timestamp;

export function aSite(id = HALLE, name = 'Halle plant'): Site {
  return {
    format: 1,
    id,
    name,
    timeZone: 'Europe/Berlin',
    languages: ['de', 'pl'],
    defaultPlaylist: null,
    qr: true,
    logo: null,
    webOrigins: [],
    counts: { onWalls: false, leastGroup: 10 },
    crews: {},
    displays: {},
    announcements: {},
    dayparts: {},
    shiftPatterns: {},
    playlists: {},
    taken: [],
    schedules: {},
    takeovers: {},
    since: timestamp()
  } as unknown as Site;
}

export function anEntry(revision: number, other: Partial<JournalEntry> = {}): JournalEntry {
  const site = other.site ?? HALLE;
  return {
    id: `change-${revision}`,
    site,
    revision,
    actor: { type: 'account', id: 'anna' },
    stamp: { at: timestamp(AT + revision), takesEffectAt: timestamp(AT + revision + 10_000) },
    change:
      revision === 1
        ? ({ type: 'make-site', id: site, name: 'Halle plant', timeZone: 'Europe/Berlin', languages: ['de'] } as never)
        : ({ type: 'put-crew', id: 'early', name: `Crew ${revision}` } as never),
    ...other
  };
}

export function aContent(title: string): { hash: ContentHash; content: Content } {
  const content = {
    template: { type: 'text' },
    kind: 'safety',
    texts: { de: { title, body: 'Gehörschutz ab Tor 3.', alt: '' } },
    asksAcknowledgement: true
  } as unknown as Content;
  return { hash: createHash('sha256').update(title).digest('hex') as ContentHash, content };
}

export function aWorker(number: string, other: Partial<Worker> = {}): Worker {
  return {
    id: `w-${number}`,
    number,
    firstName: 'Jana',
    lastName: `Worker ${number}`,
    jobTitle: '',
    employer: '',
    crew: null,
    languages: ['pl', 'de'],
    badges: [`B${number}`],
    roles: [],
    departments: [],
    tags: [],
    joinedOn: null,
    leftOn: null,
    supervises: 'nobody',
    ...other
  } as Worker;
}

export function aCheckIn(id: string, other: Partial<CheckInRow> = {}): CheckInRow {
  return { type: 'check-in', id, worker: 'w-1', display: 'kiosk', readAt: AT, work: null, ...other } as CheckInRow;
}

export function anAnswer(id: string, other: Partial<AcknowledgementRow> = {}): AcknowledgementRow {
  return {
    type: 'acknowledgement',
    id,
    worker: 'w-1',
    display: 'kiosk',
    announcement: 'ear-protection',
    version: 1,
    contentHash: 'a'.repeat(64),
    language: 'pl',
    outcome: 'understood',
    reason: null,
    assurance: 'badge',
    presentedFrom: AT - 5000,
    presentedUntil: AT - 1000,
    answeredAt: AT,
    toTheEnd: true,
    choices: null,
    seed: null,
    passed: null,
    rule: { type: 'everybody' },
    ...other
  } as AcknowledgementRow;
}
