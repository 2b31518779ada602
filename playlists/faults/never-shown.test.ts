import { describe, expect, test } from 'vitest';
import type { Change } from '../site/change.ts';
import { ALWAYS, AT, found, tagged, told } from '../testing/faulty-floor.ts';
import {
  UNCONDITIONAL,
  announcement,
  asked,
  display,
  draft,
  item,
  says,
  schedule,
  settings,
  weekly,
  withdraw
} from '../testing/small-floor.ts';

const put = (id: string, ...items: unknown[]): Change =>
  asked({ type: 'put-playlist', id, name: `Playlist ${id}`, items });
const inner = (id: string) => ({ type: 'playlist', playlist: id, ...UNCONDITIONAL });
const tuesdays = weekly('08:00', '10:00', { days: ['tue'] });
/** Until Tuesday, 09:00 in Berlin. */
const untilTuesday = { validUntil: '2026-11-24T08:00:00Z' };

describe('[F7] an announcement in no playlist that is ever shown', () => {
  test('is in none at all', () => {
    expect(told(announcement('m'))).toEqual([
      ['announcement-in-no-playlist', '“m de” is published, but in no playlist. Add it to one, or withdraw it.']
    ]);
  });

  test('is in one that nothing shows', () => {
    expect(told([...announcement('m'), put('q', item('m')), put('r', inner('q'))])).toEqual([
      [
        'announcement-in-no-playlist',
        '“m de” is only in “Playlist q”, which no schedule and no default shows. Add it to another playlist, or withdraw it.'
      ]
    ]);
  });

  test('is still asked for by kiosks, where it wants to be confirmed', () => {
    const content = { ...says('m'), asksAcknowledgement: true };
    expect(found(announcement('m', { draft: content }))[0]?.says).toContain(' Kiosks still ask for it. ');
  });

  test.each<[string, Change[]]>([
    ['it is a draft', [draft('m')]],
    ['it is withdrawn', [...announcement('m'), withdraw('m')]],
    ['it is over', announcement('m', { validUntil: AT })],
    ['a default shows it', [...announcement('m'), put('q', item('m')), settings({ defaultPlaylist: 'q' }), put('p')]],
    [
      'a display’s default shows it',
      [...announcement('m'), put('q', item('m')), display('d2', { defaultPlaylist: 'q' })]
    ],
    [
      'it is inside one that a schedule shows',
      [...announcement('m'), put('q', item('m')), put('r', inner('q')), schedule('s', 'r')]
    ]
  ])('not where %s', (_name, changes) => {
    const about = found(changes).filter((one) => one.about.id === 'm');
    expect(about).toEqual([]);
  });
});

describe('[F8] an announcement that is over before it is shown', () => {
  const holding = (validity: Readonly<Record<string, unknown>>, rule: unknown = tuesdays) => [
    ...announcement('m', validity),
    put('q', item('m')),
    schedule('s', 'q', { rule })
  ];
  test('says when it is over and what would show it', () => {
    expect(told(holding({ validUntil: '2026-11-24T07:00:00Z' }))).toEqual([
      [
        'announcement-never-shown',
        '“m de” is never shown before it is over at 08:00 on Tuesday 24 November: “Playlist q” is not on in its time. Give it more time, or show it elsewhere.'
      ]
    ]);
  });

  test.each<[string, Change[]]>([
    [
      'it begins when its last window closes',
      holding({ validFrom: '2026-11-24T09:00:00Z' }, weekly('08:00', '10:00', { lastDate: '2026-11-24' }))
    ],
    [
      'the validity of its entry leaves it nothing',
      [
        ...announcement('m', { validUntil: '2026-11-24T12:00:00Z' }),
        put('q', item('m', 10, { validFrom: '2026-11-24T09:30:00Z' })),
        schedule('s', 'q', { rule: tuesdays })
      ]
    ],
    ['its schedule never runs', holding({}, weekly('08:00', '10:00', { lastDate: '2026-11-20' }))]
  ])('also where %s', (_name, changes) => {
    expect(found(changes).map((one) => one.kind)).toContain('announcement-never-shown');
  });

  test.each<[string, Change[]]>([
    ['one minute of a window is left', holding({ validUntil: '2026-11-24T07:01:00Z' })],
    ['its window comes after more than 400 days', holding({}, weekly('08:00', '10:00', { firstDate: '2028-11-24' }))],
    [
      'it begins after more than 400 days, in a default',
      [...announcement('m', { validFrom: '2028-11-24T07:00:00Z' }), put('p', item('n'), item('m'))]
    ],
    ['it begins after more than 400 days', holding({ validFrom: '2028-11-24T07:00:00Z' })],
    ['another playlist shows it', [...holding({ validUntil: '2026-11-23T07:00:00Z' }), put('p', item('n'), item('m'))]]
  ])('not where %s', (_name, changes) => {
    expect(found(changes)).toEqual([]);
  });
});

describe('[F9] an entry whose own hours never come', () => {
  const entry = (rule: unknown, over = {}) => item('n', 10, { rule, ...over });
  test('names the entry, and both may be changed', () => {
    const changes = [put('q', item('n'), entry(weekly('11:00', '14:00'))), schedule('s', 'q')];
    expect(found(changes)).toMatchObject([
      {
        kind: 'entry-never-runs',
        about: { type: 'playlist', id: 'q', field: 'items.1.rule' },
        says: '“n de” does not come in “Playlist q” within 400 days: its own hours are never those in which the playlist is on. Change one or the other.'
      }
    ]);
  });

  test('also in a default, where they are over', () => {
    const changes = [put('p', item('n'), entry(weekly('11:00', '14:00', { lastDate: '2026-11-20' })))];
    expect(found(changes).map((one) => one.kind)).toEqual(['entry-never-runs']);
  });

  test.each<[string, Change[]]>([
    ['they meet for a minute', [put('q', entry(weekly('09:59', '14:00'))), schedule('s', 'q')]],
    ['they meet on some days only', [put('q', entry(tuesdays)), schedule('s', 'q')]],
    [
      'they come after more than 400 days',
      [put('q', entry(weekly('09:00', '10:00', { firstDate: '2028-01-01' }))), schedule('s', 'q', { rule: ALWAYS })]
    ],
    ['its playlist is on nowhere', [put('q', entry(weekly('11:00', '14:00')))]],
    [
      'another schedule shows it then',
      [
        put('q', entry(weekly('11:00', '14:00'))),
        schedule('s', 'q'),
        schedule('t', 'q', { rule: ALWAYS, ...tagged('hall') })
      ]
    ],
    ['the entry is over', [put('q', item('n'), entry(weekly('11:00', '14:00'), untilTuesday)), schedule('s', 'q')]]
  ])('not where %s', (name, changes) => {
    const when = name === 'the entry is over' ? '2026-11-24T08:00:00Z' : AT;
    expect(found(changes, when).filter((one) => one.kind === 'entry-never-runs')).toEqual([]);
  });
});
