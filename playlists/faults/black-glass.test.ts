import { describe, expect, test } from 'vitest';
import type { Change } from '../site/change.ts';
import { ALWAYS, found, told } from '../testing/faulty-floor.ts';
import { announcement, asked, display, draft, item, publish, schedule, settings } from '../testing/small-floor.ts';

const everyDay = (from: string, until: string) => ({
  type: 'dates',
  dates: { type: 'every-day' },
  hours: { type: 'between', from, until },
  firstDate: null,
  lastDate: null,
  off: [],
  added: []
});
const night = everyDay('22:00', '05:00');
const kinds = (changes: readonly Change[]) => found(changes).map((one) => one.kind);
const at = (from: string, until: string, over = {}): Change =>
  schedule('s', 'p', { rule: everyDay(from, until), ...over });

describe('[F15] a schedule that runs only in the dark', () => {
  test('is never seen', () => {
    expect(told([display('d1', { dark: night, tags: ['hall'] }), at('23:00', '04:30')])).toEqual([
      [
        'schedule-in-the-dark',
        '“Schedule s” is never seen within 400 days: it runs only in the dark hours of “Display d1”. Move it, or shorten them.'
      ]
    ]);
  });

  test.each<[string, string, string]>([
    ['to the minute', '22:00', '05:00'],
    ['before midnight', '22:00', '23:00'],
    ['after it', '00:00', '05:00']
  ])('%s', (_name, from, until) => {
    expect(kinds([display('d1', { dark: night }), at(from, until)])).toEqual(['schedule-in-the-dark']);
  });

  test('is counted on several displays', () => {
    const both = [display('d1', { dark: night }), display('d2', { dark: ALWAYS })];
    expect(told([...both, at('23:00', '04:00')])[0]?.[1]).toContain('in the dark hours of its 2 displays');
  });

  test.each<[string, Change[]]>([
    ['it begins before them', [display('d1', { dark: night }), at('21:59', '04:00')]],
    ['it goes on after them', [display('d1', { dark: night }), at('23:00', '05:01')]],
    ['they are not every night', [display('d1', { dark: { ...night, off: ['2027-05-01'] } }), at('23:00', '04:00')]],
    ['one display has none', [display('d1', { dark: night }), display('d2'), at('23:00', '04:00')]],
    [
      'one has others',
      [display('d1', { dark: night }), display('d2', { dark: everyDay('06:00', '07:00') }), at('23:00', '04:00')]
    ]
  ])('not where %s', (_name, changes) => {
    expect(kinds(changes)).not.toContain('schedule-in-the-dark');
  });
});

describe('[F16] a web page whose address is not allowed any more', () => {
  const page = { type: 'web', url: 'https://board.example/line-2', zoom: 100 };
  const allowed = settings({ webOrigins: ['https://board.example'] });
  const web = draft('w', {
    draft: {
      template: page,
      kind: 'news',
      texts: { de: { title: 'Linie 2', body: '', alt: '' } },
      asksAcknowledgement: false
    }
  });
  const shown: Change[] = [
    allowed,
    web,
    publish('w'),
    asked({ type: 'put-playlist', id: 'p', name: 'Playlist p', items: [item('n'), item('w')] }),
    schedule('s', 'p')
  ];

  test('stands in words', () => {
    expect(told([...shown, settings()])).toEqual([
      [
        'page-not-allowed',
        '“Linie 2” shows its words without its page: https://board.example is not among the addresses that the settings allow. Add it there, or withdraw it.'
      ]
    ]);
  });

  test.each<[string, Change[]]>([
    ['it is', []],
    ['it is withdrawn', [settings(), asked({ type: 'withdraw-announcement', id: 'w' })]],
    ['it is only drafted', [settings(), ...announcement('n2')]]
  ])('not where %s', (name, changes) => {
    const all = name === 'it is only drafted' ? [allowed, web, ...changes] : [...shown, ...changes];
    expect(kinds(all)).not.toContain('page-not-allowed');
  });
});
