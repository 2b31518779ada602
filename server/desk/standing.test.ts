import { expect, test } from 'vitest';
import type { Asked } from '#playlists/answer/denominator.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import { EVERYBODY } from '#playlists/site/audience.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { AcknowledgementRow, Recorded } from '../storage/ledger-stores.ts';
import type { VersionStanding } from '../answering/standing-of.ts';
import { openAnswers } from '#playlists/answer/open-answers.ts';
import { standing } from './standing.ts';

type Row = Recorded<AcknowledgementRow>;
const row = (seq: number, worker: string, outcome: Row['outcome'], accepted = true) =>
  ({ seq, worker, outcome, accepted }) as unknown as Row;

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
const asked = (worker: string, crew: string | null): Asked =>
  ({ worker, rule: { type: 'everybody' }, crew, since: 0 }) as unknown as Asked;
const who = [asked('1', 'a'), asked('2', 'a'), asked('3', 'b'), asked('4', null)];
const counted = {
  asked: 4,
  confirmed: ['1'],
  excused: [{ worker: '2', reason: 'sick' }],
  waiting: ['3', '4'],
  frozenAt: 0,
  why: new Map(who.map((one) => [one.worker, one])),
  confirmedAt: new Map([['1', 5]])
} as unknown as VersionStanding;
const at = Date.parse('2026-11-22T11:00:00Z');

test('confirmations are counted by the crews that were asked, and another answer is open until its worker confirms', () => {
  const answers = [row(1, '1', 'question'), row(4, '3', 'question'), row(5, '3', 'cannot')];
  expect(standing(site, notice, counted, answers, at)).toMatchObject({
    title: 'Press 4',
    version: 2,
    state: 'published',
    asked: 4,
    confirmed: 1,
    excused: 1,
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
