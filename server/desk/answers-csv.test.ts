import { expect, it } from 'vitest';
import type { AnswerLine, AnswersOf } from '#admin/acknowledgements/answers-of.ts';
import type { Site } from '#playlists/site/site.ts';
import { answersCsv } from './answers-csv.ts';

const site = { name: 'Plant', timeZone: 'Europe/Berlin' } as unknown as Site;
const line = (at: string): AnswerLine => ({
  seq: 1,
  who: null,
  at: Date.parse(at),
  language: 'de',
  assurance: 'badge',
  witness: null,
  inHuddle: false,
  outcome: 'understood',
  reason: null,
  passed: null,
  because: '',
  display: 'Gate',
  contentHash: 'x',
  kept: null,
  isAgain: false
});
const answers = (over: Partial<AnswersOf>): AnswersOf => ({
  ...{ id: 'n', title: 'Helm', version: 1, versions: 1, publishedAt: null, frozenAt: null, asked: 1 },
  ...{
    askedConfirmed: 0,
    confirmed: [],
    waiting: [],
    excused: [],
    shifts: [],
    open: [],
    misfits: [],
    others: [],
    ...over
  }
});

it('[A10] two answers at 02:30 on the night the clocks go back are told apart', () => {
  const twice = answers({ confirmed: [line('2026-10-25T00:30:00Z'), line('2026-10-25T01:30:00Z')] });
  const rows = answersCsv(site, twice).trim().split('\r\n');
  expect(rows).toHaveLength(3);
  expect(rows[1]).toContain('2026-10-25 02:30:00');
  expect(rows[2]).toContain('2026-10-25 02:30:00');
  expect(rows[1]).toContain('+02:00');
  expect(rows[2]).toContain('+01:00');
});
it('says why somebody could not follow, and whether the check was passed', () => {
  const [of] = [line('2026-10-25T00:30:00Z')];
  const cannot = { ...of, outcome: 'cannot', reason: 'no-glasses' } as const;
  const file = answersCsv(site, answers({ confirmed: [{ ...of, passed: true }], others: [cannot] }));
  expect(file).toContain('"Read and understood","","Passed"');
  expect(file).toContain('"Not possible here","No glasses at hand",""');
});
it('names the witness, and says whether they told it', () => {
  const [of] = [line('2026-10-25T00:30:00Z')];
  const who = { number: '9', firstName: 'Jana', lastName: 'Nowak', crew: '' };
  const before = { ...of, assurance: 'witnessed', witness: { who, isTold: true } } as const;
  const file = answersCsv(site, answers({ confirmed: [before, of] }));
  expect(file).toContain('"Before a witness","Jana Nowak","Yes"');
  expect(file).toContain('"Badge at a kiosk","",""');
});
it('says of an answer that a kiosk kept between which times it was given, and what does not fit', () => {
  const [of] = [line('2026-10-25T00:30:00Z')];
  const kept = { earliest: of.at - 60_000, latest: of.at + 3_600_000, marks: ['version-over'] } as const;
  const [, ...rows] = answersCsv(site, answers({ confirmed: [of], misfits: [{ ...of, kept }] }))
    .trim()
    .split('\r\n');
  expect(rows[1]).toContain(
    '"Yes","2026-10-25 02:29:00 +02:00","2026-10-25 02:30:00 +01:00","This version was not asked for then"'
  );
  expect(rows[0]).toContain('"x","","","",""');
});
it('has as many cells in each row, also of those who are waited for', () => {
  const who = {
    ...{ worker: 'w', number: '1', firstName: 'Jana', lastName: 'Nowak', crew: 'Blue', crewNow: null },
    ...{ because: 'everybody', since: 0, dueAt: Date.parse('2026-10-25T00:30:00Z'), isStillAsked: true }
  };
  const excused = { ...who, reason: 'sick', by: 'Jana', excusal: 'e', until: null } as const;
  const rows = answersCsv(
    site,
    answers({ confirmed: [line('2026-10-25T00:30:00Z')], waiting: [who], excused: [excused] })
  )
    .trim()
    .split('\r\n');
  expect(rows[2]).toContain('"Not yet"');
  expect(rows[2]).toContain('2026-10-25 02:30:00 +02:00');
  expect(rows[3]).toContain('"Sick"');
  const cells = rows.map((row) => row.split(/[,;]/).length);
  expect(new Set(cells).size).toBe(1);
});
