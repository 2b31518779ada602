import { expect, test } from 'vitest';
import type { Announcement } from '#playlists/site/announcement.ts';
import { EVERYBODY } from '#playlists/site/audience.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { AcknowledgementRow, Recorded } from '../storage/stores.ts';
import { openAnswers } from './open-answers.ts';
import { standing } from './standing.ts';

type Row = Recorded<AcknowledgementRow>;
const row = (seq: number, worker: string, outcome: Row['outcome'], accepted = true) =>
  ({ seq, worker, outcome, accepted }) as unknown as Row;
const worker = (id: string, crew: string | null) =>
  ({ id, crew, roles: [], departments: [], tags: [], joinedOn: null, leftOn: null }) as unknown as Worker;

const notice = {
  id: 'n',
  published: {
    number: 2,
    publishedAt: '2026-11-22T10:00:00Z',
    content: { texts: { en: { title: 'Press 4' } }, asksAcknowledgement: true }
  },
  audience: EVERYBODY,
  validFrom: null,
  withdrawnAt: null,
  validUntil: null
} as unknown as Announcement;
const site = {
  id: 's',
  timeZone: 'Europe/Berlin',
  languages: ['en'],
  crews: { a: { id: 'a', name: 'Crew 2' }, b: { id: 'b', name: 'Crew 10' } },
  announcements: { n: notice }
} as unknown as Site;
const workers = [worker('1', 'a'), worker('2', 'a'), worker('3', 'b'), worker('4', null)];

test('confirmations are counted by crew; a repeated answer counts once, and another answer is open until its worker confirms', () => {
  const answers = [
    row(1, '1', 'question'),
    row(2, '1', 'understood'),
    row(3, '1', 'understood', false),
    row(4, '3', 'question'),
    row(5, '3', 'cannot'),
    row(6, 'erased', 'understood')
  ];
  expect(standing(site, notice, workers, answers, Date.parse('2026-11-22T11:00:00Z'))).toMatchObject({
    title: 'Press 4',
    version: 2,
    state: 'published',
    asked: 4,
    confirmed: 1,
    crews: [
      { name: 'Crew 2', asked: 2, confirmed: 1 },
      { name: 'Crew 10', asked: 1, confirmed: 0 },
      { name: 'No crew', asked: 1, confirmed: 0 }
    ],
    open: { question: 0, 'not-understood': 0, cannot: 1 }
  });
});

test('of several answers the last one of a worker is open', () => {
  const answers = [
    row(1, '1', 'question'),
    row(2, '2', 'cannot'),
    row(3, '1', 'not-understood'),
    row(4, '2', 'understood')
  ];
  expect(openAnswers(answers, new Set(['2' as WorkerId])).map(({ seq }) => seq)).toEqual([3]);
});
