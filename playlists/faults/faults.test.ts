import { describe, expect, test } from 'vitest';
import type { Change } from '../site/change.ts';
import { ALWAYS, AT, found, tagged, told, wellFloor as floor } from '../testing/faulty-floor.ts';
import {
  UNCONDITIONAL,
  after,
  announcement,
  asked,
  display,
  draft,
  item,
  ms,
  schedule,
  settings,
  stamp,
  takeover,
  weekly,
  withdraw
} from '../testing/small-floor.ts';
import { faults } from './faults.ts';

const made = stamp('2026-11-01T00:00:00Z');
const put = (id: string, ...items: unknown[]): Change =>
  asked({ type: 'put-playlist', id, name: `Playlist ${id}`, items });
const inner = (id: string, over = {}) => ({ type: 'playlist', playlist: id, ...UNCONDITIONAL, ...over });
const at = (date: string, time: string) => ({ date, time });

test('a floor on which all is well has none', () => {
  expect(found([schedule('s', 'p')])).toEqual([]);
});

describe('[F1] [F2] whether a schedule runs', () => {
  test.each<[string, unknown, string, string]>([
    [
      'its days are not in its range',
      weekly('08:00', '10:00', { days: ['tue'], firstDate: '2026-12-02', lastDate: '2026-12-07' }),
      'schedule-never-runs',
      'never runs: none of its dates is on one of its days. Change when it runs, or remove it.'
    ],
    [
      'also far ahead',
      weekly('08:00', '10:00', { days: ['tue'], firstDate: '2150-12-02', lastDate: '2150-12-07' }),
      'schedule-never-runs',
      'never runs: none of its dates is on one of its days. Change when it runs, or remove it.'
    ],
    [
      'each of its dates is off',
      weekly('08:00', '10:00', { firstDate: '2026-12-24', lastDate: '2026-12-25', off: ['2026-12-25', '2026-12-24'] }),
      'schedule-never-runs',
      'never runs: each of its dates is off. Change when it runs, or remove it.'
    ],
    [
      'each of its dates is off, of what is on always',
      { ...ALWAYS, firstDate: '2026-12-24', lastDate: '2026-12-24', off: ['2026-12-24'] },
      'schedule-never-runs',
      'never runs: each of its dates is off. Change when it runs, or remove it.'
    ],
    [
      'its one window is skipped by the clocks',
      { type: 'windows', windows: [{ from: at('2027-03-28', '02:05'), until: at('2027-03-28', '02:55') }] },
      'schedule-never-runs',
      'never runs: its window lies in an hour that the clocks skip. Change when it runs, or remove it.'
    ],
    [
      'its dates are those on which the clocks skip it',
      weekly('02:05', '02:55', { firstDate: '2027-03-28', lastDate: '2027-03-28' }),
      'schedule-never-runs',
      'never runs: its hours are ones that the clocks skip. Change when it runs, or remove it.'
    ],
    [
      'it is over since years',
      weekly('20:00', '21:00', { lastDate: '2020-02-29' }),
      'schedule-over',
      'ran for the last time on Saturday 29 February 2020. Remove it, or give it new dates.'
    ],
    [
      'it is over, on the date that its last window belongs to',
      weekly('20:00', '00:00', { lastDate: '2026-11-20' }),
      'schedule-over',
      'ran for the last time on Friday 20 November. Remove it, or give it new dates.'
    ]
  ])('%s', (_name, rule, kind, says) => {
    expect(told([schedule('s', 'p', { rule })])).toEqual([[kind, `“Schedule s” ${says}`]]);
  });

  test.each<[string, unknown]>([
    ['it runs now for the last time', weekly('08:00', '10:00', { lastDate: '2026-11-22' })],
    ['it begins in two years', weekly('08:00', '10:00', { firstDate: '2028-12-01' })],
    ['it was added on one date', weekly('08:00', '10:00', { lastDate: '2026-11-20', added: ['2027-01-06'] })],
    ['it comes every fourth year', weekly('08:00', '10:00', { firstDate: '2028-02-29', lastDate: '2028-02-29' })]
  ])('nothing is said where %s', (_name, rule) => {
    expect(found([schedule('s', 'p', { rule })])).toEqual([]);
  });

  test('that it is over is least, with its date', () => {
    const over = schedule('a', 'p', { rule: weekly('20:00', '21:00', { lastDate: '2026-11-20' }) });
    const [first, last] = found([over, schedule('b', 'p', tagged('roof'))]);
    expect(first).toMatchObject({ kind: 'schedule-on-no-display', gravity: 'never' });
    expect(last).toMatchObject({
      gravity: 'over',
      about: { type: 'schedule', id: 'a', field: 'rule' },
      dates: ['2026-11-20']
    });
  });
});

describe('[F3] what is meant for displays that are not there', () => {
  test('a schedule', () => {
    expect(told([schedule('s', 'p', tagged('yard', 'roof'))])).toEqual([
      [
        'schedule-on-no-display',
        '“Schedule s” runs on no display: no display is tagged “yard” or “roof”. Choose other displays, or tag one of them so.'
      ]
    ]);
    expect(found([display('d2', { tags: ['yard'] }), schedule('s', 'p', tagged('yard'))])).toEqual([]);
  });

  test('a takeover, as long as it runs', () => {
    const yard = after(floor, [display('d2', { tags: ['yard'] })], made);
    const running = after(yard, [takeover('t', '2026-11-22T10:00:00Z', tagged('yard'))], stamp('2026-11-22T08:00:00Z'));
    const moved = after(running, [display('d2')], stamp('2026-11-22T08:10:00Z'));
    expect(faults(running, ms(AT))).toEqual([]);
    expect(faults(moved, ms(AT)).map((one) => one.kind)).toEqual(['takeover-on-no-display']);
    expect(faults(moved, ms('2026-11-22T10:00:00Z'))).toEqual([]);
  });

  test('entries of a playlist, once for each playlist', () => {
    const changes = [put('p', item('n'), item('n', 10, { tags: ['roof'] }), inner('q', { tags: ['yard'] })), put('q')];
    expect(found(changes.reverse())).toMatchObject([
      {
        kind: 'entry-on-no-display',
        about: { type: 'playlist', id: 'p', field: 'items.1.tags' },
        says: '“n de” in “Playlist p” is shown nowhere: no display is tagged “roof”, and so it is with 1 more of its entries. Change its tags, or tag a display so.'
      }
    ]);
  });
});

describe('[F4] a schedule whose playlist has nothing to show', () => {
  const q = (...items: unknown[]) => [put('q', ...items), schedule('s', 'q')];
  test.each<[string, Change[], string]>([
    ['is empty', q(), 'is empty'],
    ['holds an empty one', [put('e'), ...q(inner('e'))], 'has nothing that is published and not over'],
    ['holds drafts', [draft('m'), ...q(item('m'))], 'has nothing that is published and not over'],
    [
      'holds what was withdrawn',
      [...announcement('m'), withdraw('m'), ...q(item('m'))],
      'has nothing that is published and not over'
    ],
    ['holds what is over', q(item('n', 10, { validUntil: AT })), 'has nothing that is published and not over'],
    [
      'holds what is for other displays',
      [
        display('d2', { tags: ['yard'] }),
        put('q', item('n', 10, { tags: ['yard'] })),
        schedule('s', 'q', tagged('hall'))
      ],
      'has nothing for the tags of its displays'
    ]
  ])('%s', (_name, changes, why) => {
    const says = `“Schedule s” shows nothing: its playlist “Playlist q” ${why}. Add something to the playlist, or choose another.`;
    expect(told(changes)).toContainEqual(['schedule-shows-nothing', says]);
  });

  test.each<[string, Change[]]>([
    ['something begins later', q(item('n', 10, { validFrom: '2027-05-01T00:00:00Z' }))],
    ['something inside is for one of its displays', [put('e', item('n', 10, { tags: ['hall'] })), ...q(inner('e'))]]
  ])('not where %s', (_name, changes) => {
    expect(found(changes)).toEqual([]);
  });
});

describe('[F4] a display that nothing is meant for', () => {
  const none = settings({ defaultPlaylist: null });
  test('has nothing to show but the card', () => {
    const changes = [none, display('d2'), display('d3'), schedule('s', 'p', tagged('hall'))];
    expect(found(changes)).toMatchObject([
      {
        kind: 'display-shows-nothing',
        about: { type: 'display', id: 'd2', field: 'defaultPlaylist' },
        says: '“Display d2” and “Display d3” have nothing to show but the card: no schedule and no default playlist is meant for them. Choose a default playlist.'
      }
    ]);
    expect(told([display('d1', { defaultPlaylist: 'p' }), none, display('d2')])[0]?.[1]).toContain(
      '“Display d2” has nothing to show but'
    );
  });

  test.each<[string, Change[]]>([
    ['its own default', [display('d1', { defaultPlaylist: 'p' }), none]],
    ['a schedule', [none, schedule('s', 'p')]]
  ])('not where it has %s', (_name, changes) => {
    expect(found(changes)).toEqual([]);
  });
});

test('of very many faults the gravest are listed', () => {
  const rule = weekly('20:00', '21:00', { lastDate: '2026-11-20' });
  const site = after(floor, [schedule('over', 'p', { rule }), schedule('nowhere', 'p', tagged('yard'))], made);
  const [over, nowhere] = Object.values(site.schedules);
  const many = Array.from({ length: 400 }, (_, index) => [
    { ...over, id: `a${index}` },
    { ...nowhere, id: `b${index}` }
  ]).flat();
  const schedules = Object.fromEntries(many.map((one) => [one.id, one])) as typeof site.schedules;
  const kinds = faults({ ...site, schedules }, ms(AT)).map((one) => one.kind);
  expect(kinds).toHaveLength(500);
  expect(kinds.filter((kind) => kind === 'schedule-on-no-display')).toHaveLength(400);
});

describe('[F5] a schedule that something always hides', () => {
  const always = schedule('a', 'p', { rule: ALWAYS, priority: 6 });
  test('is never seen', () => {
    expect(told([always, schedule('s', 'p')])).toEqual([
      [
        'schedule-always-hidden',
        '“Schedule s” is never seen: “Schedule a” is always on with priority 6. Give it priority 6 or more, or let “Schedule a” pause.'
      ]
    ]);
  });

  test.each<[string, Change[]]>([
    ['they rotate', [schedule('a', 'p', { rule: ALWAYS })]],
    ['it joins only', [schedule('a', 'p', { rule: ALWAYS, priority: 6, mode: { type: 'add' } })]],
    ['that one pauses', [schedule('a', 'p', { rule: { ...ALWAYS, off: ['2027-05-01'] }, priority: 6 })]],
    ['that one ends', [schedule('a', 'p', { rule: { ...ALWAYS, lastDate: '2029-05-01' }, priority: 6 })]],
    [
      'one display is free of it',
      [display('d2'), schedule('a', 'p', { rule: ALWAYS, priority: 6, ...tagged('hall') })]
    ],
    [
      'what that one shows ends',
      [
        put('q', item('n', 10, { validUntil: '2027-05-01T00:00:00Z' })),
        schedule('a', 'q', { rule: ALWAYS, priority: 6 })
      ]
    ]
  ])('not where %s', (_name, changes) => {
    expect(found([...changes, schedule('s', 'p')])).toEqual([]);
  });
});

describe('[F6] a roster that has run out', () => {
  const rota = (...dates: string[]): Change =>
    asked({
      type: 'put-shift-pattern',
      pattern: {
        type: 'roster',
        id: 'r',
        name: 'Rota',
        rows: dates.map((date) => ({ worker: 'w', date, start: '22:00', end: '06:00' }))
      }
    });
  const rule = {
    ...{ type: 'shifts', pattern: 'r', crews: [], shifts: [], afterDaysOff: null, part: { type: 'whole' } },
    ...{ firstDate: null, lastDate: null, off: [] }
  };
  test('is said of the roster, not of each schedule', () => {
    const changes = [rota('2026-11-20', '2026-11-19'), schedule('s', 'p', { rule }), schedule('t', 'p', { rule })];
    expect(found(changes)).toMatchObject([
      {
        kind: 'roster-run-out',
        about: { type: 'shift-pattern', id: 'r', field: 'rows' },
        dates: ['2026-11-20'],
        says: 'The roster “Rota” ended on Friday 20 November, so “Schedule s” and “Schedule t” do not run. Add rows to it.'
      }
    ]);
  });

  test('not before its last shift is over, and not where nothing goes by it', () => {
    expect(found([rota('2026-11-22'), schedule('s', 'p', { rule })])).toEqual([]);
    expect(found([rota('2026-11-20')])).toEqual([]);
  });
});
