import { describe, expect, test } from 'vitest';
import type { Change } from '../site/change.ts';
import { ALWAYS, found, tagged, told } from '../testing/faulty-floor.ts';
import { announcement, asked, display, item, says, schedule, takeover, weekly } from '../testing/small-floor.ts';

const put = (id: string, ...items: unknown[]): Change =>
  asked({ type: 'put-playlist', id, name: `Playlist ${id}`, items });

describe('[F10] takeovers at the same time', () => {
  const drill = takeover('drill', '2026-11-22T10:00:00Z', { drill: true });
  test('hide one another where they share displays', () => {
    expect(told([drill, takeover('real', '2026-11-22T09:00:00Z')])).toEqual([
      [
        'takeovers-overlap',
        '“Alarm drill” is hidden on its displays by “Alarm real” until 10:00. End the one that is not needed.'
      ]
    ]);
  });

  test('on some of them', () => {
    const changes = [display('d2'), display('d3'), drill, takeover('real', '2026-11-22T11:00:00Z', tagged('hall'))];
    expect(told(changes)[0]?.[1]).toBe(
      '“Alarm drill” is hidden on 1 of its 3 displays by “Alarm real” until 11:00. End the one that is not needed.'
    );
  });

  test.each<[string, Change[], string]>([
    [
      'on different displays',
      [
        display('d2', { tags: ['yard'] }),
        takeover('a', '2026-11-22T10:00:00Z', tagged('hall')),
        takeover('b', '2026-11-22T10:00:00Z', tagged('yard'))
      ],
      '2026-11-22T08:30:00Z'
    ],
    ['when one is over', [drill, takeover('real', '2026-11-22T09:00:00Z')], '2026-11-22T09:00:00Z']
  ])('not %s', (_name, changes, when) => {
    expect(found(changes, when)).toEqual([]);
  });
});

describe('[F11] schedules that break in', () => {
  const breaking = (id: string, secondsPerHour: number, over = {}) =>
    schedule(id, 'p', { mode: { type: 'interrupt', secondsPerHour }, ...over });

  test('want more of the hour than there is: the last in order is left out', () => {
    const changes = [breaking('a', 900, { priority: 4 }), breaking('b', 600), breaking('c', 600)];
    expect(found(changes)).toMatchObject([
      {
        kind: 'interruptions-too-long',
        about: { type: 'schedule', id: 'a', field: 'mode.secondsPerHour' },
        dates: ['2026-11-22'],
        says: '“Schedule a” is left out on “Display d1” at 09:30: with “Schedule b” and “Schedule c” it would take 2,100 seconds of the hour, and at most 1,800 break in. Give one of them less.'
      }
    ]);
  });

  test('say on which date they first are too much', () => {
    const changes = [breaking('a', 900), breaking('b', 901, { rule: weekly('09:00', '12:00', { days: ['tue'] }) })];
    expect(found(changes)[0]).toMatchObject({ about: { id: 'b' }, dates: ['2026-11-24'] });
    expect(found(changes)[0]?.says).toContain('on “Display d1” at 09:00 on Tuesday 24 November: ');
  });

  test.each<[string, Change[]]>([
    ['they never run at once', [breaking('a', 900), breaking('b', 901, { rule: weekly('10:00', '12:00') })]],
    [
      'they are on different displays',
      [display('d2', { tags: ['yard'] }), breaking('a', 900, tagged('hall')), breaking('b', 901, tagged('yard'))]
    ],
    ['they are just enough', [breaking('a', 900), breaking('b', 900)]]
  ])('are all on where %s', (_name, changes) => {
    expect(found(changes)).toEqual([]);
  });
});

describe('[F12] a playlist that is longer than its window', () => {
  const hours = (from: string, until: string) => ({ rule: weekly(from, until) });
  const long = put('q', item('n', 3600), item('n', 2700), item('n', 1200), item('n', 360));

  test('loses its last slides', () => {
    expect(found([long, schedule('s', 'q', hours('08:00', '09:45'))])).toMatchObject([
      {
        kind: 'playlist-longer-than-window',
        about: { type: 'schedule', id: 's', field: 'rule' },
        says: 'One pass of “Playlist q” takes 2 hours 11 minutes, but “Schedule s” runs for 1 hour 45 minutes at most: its last 2 of 4 slides are not seen. Shorten the playlist, or let the schedule run longer.'
      }
    ]);
  });

  test('loses some languages', () => {
    const changes = [
      display('d2', { languages: ['de', 'pl', 'en'] }),
      ...announcement('m', { draft: says('m', ['de', 'pl']) }),
      put('q', item('m', 3600)),
      schedule('s', 'q', hours('08:00', '09:45'))
    ];
    expect(told(changes)[0]?.[1]).toContain(
      'One pass of “Playlist q” takes 1 hour in each of 2 languages, but “Schedule s” runs for 1 hour 45 minutes at most: it is not seen in every language.'
    );
  });

  test.each<[string, Change[]]>([
    ['it just fits', [put('q', item('n', 3600), item('n', 3600)), schedule('s', 'q')]],
    [
      'it runs longer on another day',
      [
        long,
        schedule('s', 'q', { rule: { type: 'windows', windows: [window('08:00', '09:45'), window('10:00', '14:00')] } })
      ]
    ],
    [
      'it breaks in',
      [long, schedule('s', 'q', { ...hours('08:00', '09:00'), mode: { type: 'interrupt', secondsPerHour: 1800 } })]
    ],
    ['it is always on', [long, schedule('s', 'q', { rule: ALWAYS })]],
    [
      'what is too much comes later',
      [
        put('q', item('n', 3600), item('n', 3600, { validFrom: '2027-05-01T00:00:00Z' })),
        schedule('s', 'q', hours('08:00', '09:30'))
      ]
    ],
    [
      'what is too much has hours of its own',
      [
        put('q', item('n', 3600), item('n', 3600, { rule: weekly('09:00', '10:00') })),
        schedule('s', 'q', hours('08:30', '10:00'))
      ]
    ],
    [
      'what is too much is for other displays',
      [
        display('d2', { tags: ['yard'] }),
        put('q', item('n', 3600), item('n', 3600, { tags: ['yard'] })),
        schedule('s', 'q', { ...hours('08:00', '09:30'), ...tagged('hall') })
      ]
    ]
  ])('not where %s', (_name, changes) => {
    expect(found(changes).filter((one) => one.kind === 'playlist-longer-than-window')).toEqual([]);
  });

  function window(from: string, until: string) {
    return { from: { date: '2026-12-01', time: from }, until: { date: '2026-12-01', time: until } };
  }
});
