// What becomes an incident, and when it ends. Every case is told as a log: minutes are of a Sunday morning, `open` and `close` are what storage is asked.
import { describe, expect, test } from 'vitest';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { DisplayReason } from '#playlists/wire/incident.ts';
import type { Incident } from '../storage/display-stores.ts';
import { displayWatch, type DisplayWatch } from './display-watch.ts';

const site = 'halle' as SiteId;
const [press, canteen] = ['press', 'canteen'] as DisplayId[] as [DisplayId, DisplayId];
const AT = Date.parse('2026-11-22T06:00:00Z');
const s = (seconds: number): number => AT + seconds * 1000;

function watched(open: readonly [DisplayId, DisplayReason, number][] = []) {
  const told: string[] = [];
  const seconds = (at: number): number => (at - AT) / 1000;
  const incident = (display: DisplayId, why: DisplayReason, from: number): Incident => ({
    id: 1,
    site,
    display,
    why,
    from,
    until: null
  });
  const watch = displayWatch({
    incidents: {
      open: async (_site, display, why, from) => {
        told.push(`open ${display} ${why} ${seconds(from)}`);
        return incident(display, why as DisplayReason, from);
      },
      close: async (_site, display, until) => {
        told.push(`close ${display} ${seconds(until)}`);
        return null;
      },
      opened: async () => open.map(([display, why, from]) => incident(display, why, s(from)))
    },
    log: { error: () => told.push('error') } as never,
    onChange: () => undefined
  });
  const pass = (from: number, until: number): void => {
    for (let second = from; second <= until; second++) watch.tick(s(second));
  };
  return { watch, told, pass };
}
type Case = [string, (watch: DisplayWatch, pass: (from: number, until: number) => void) => void, string[]];

describe('on line and off', () => {
  test.each<Case>([
    [
      'a line that is dead is one at once, since something was last heard',
      (watch) => {
        watch.went(site, press, 'no-answer', s(10));
        watch.tick(s(19));
        watch.came(site, press, s(40));
      },
      ['open press no-answer 10', 'close press 40']
    ],
    [
      'a reload is none',
      (watch, pass) => {
        watch.went(site, press, 'line-lost', s(10));
        pass(10, 13);
        watch.came(site, press, s(13));
        pass(14, 60);
      },
      []
    ],
    [
      'a browser that stays away is one, from when it went',
      (watch, pass) => {
        watch.went(site, press, 'line-lost', s(10));
        pass(10, 60);
        watch.came(site, press, s(60));
      },
      ['open press line-lost 10', 'close press 60']
    ],
    [
      'each display has its own',
      (watch, pass) => {
        watch.went(site, press, 'no-answer', s(10));
        watch.went(site, canteen, 'line-lost', s(10));
        pass(10, 20);
        watch.came(site, canteen, s(20));
      },
      ['open press no-answer 10', 'open canteen line-lost 10', 'close canteen 20']
    ],
    [
      'unpaired by somebody lasts until hardware is there again',
      (watch) => {
        watch.unpaired(site, press, s(10));
        watch.came(site, press, s(500));
      },
      ['open press unpaired 10', 'close press 500']
    ],
    [
      'a display that is removed has none left',
      (watch) => {
        watch.went(site, press, 'no-answer', s(10));
        watch.removed(site, press, s(20));
        watch.tick(s(30));
      },
      ['open press no-answer 10', 'close press 20']
    ]
  ])('%s', (_, act, log) => {
    const { watch, told, pass } = watched();
    act(watch, pass);
    expect(told).toEqual(log);
  });
});

describe('what reports tell', () => {
  test.each<Case>([
    [
      'the wrong thing for a moment is none',
      (watch, pass) => {
        watch.found(site, press, 'wrong-glass', s(10));
        pass(10, 35);
        watch.found(site, press, null, s(35));
        pass(35, 100);
      },
      []
    ],
    [
      'for longer it is one, from its first report until the first right one',
      (watch, pass) => {
        for (let second = 10; second <= 100; second += 10) {
          watch.found(site, press, 'wrong-glass', s(second));
          pass(second, second + 9);
        }
        watch.found(site, press, null, s(110));
      },
      ['open press wrong-glass 10', 'close press 110']
    ],
    [
      'a page out of sight is another than a wrong glass',
      (watch, pass) => {
        watch.found(site, press, 'wrong-glass', s(10));
        pass(10, 50);
        watch.found(site, press, 'hidden', s(50));
        pass(50, 90);
      },
      ['open press wrong-glass 10', 'close press 50', 'open press hidden 50']
    ],
    [
      'a program may take its time to arrive',
      (watch, pass) => {
        watch.found(site, press, 'old-program', s(10));
        pass(10, 309);
        watch.found(site, press, null, s(309));
        watch.found(site, press, 'old-program', s(400));
        pass(400, 700);
      },
      ['open press old-program 400']
    ],
    [
      'whose line goes is no longer wrong, but gone',
      (watch, pass) => {
        watch.found(site, press, 'wrong-glass', s(10));
        pass(10, 50);
        watch.went(site, press, 'no-answer', s(60));
        watch.came(site, press, s(90));
        watch.found(site, press, null, s(91));
      },
      ['open press wrong-glass 10', 'close press 60', 'open press no-answer 60', 'close press 90']
    ],
    [
      'a display that comes back is not yet right',
      (watch, pass) => {
        watch.found(site, press, 'wrong-glass', s(10));
        pass(10, 50);
        watch.came(site, press, s(60));
      },
      ['open press wrong-glass 10']
    ]
  ])('%s', (_, act, log) => {
    const { watch, told, pass } = watched();
    act(watch, pass);
    expect(told).toEqual(log);
  });
});

describe('a restart', () => {
  const both = [press, canteen].map((display) => ({ site, display }));

  test('makes no incident of displays that come back', async () => {
    const { watch, told, pass } = watched();
    await watch.begin(both, s(0), s(60));
    pass(60, 80);
    watch.came(site, press, s(80));
    watch.came(site, canteen, s(81));
    pass(81, 300);
    expect(told).toEqual([]);
  });

  test('one that does not come back is gone since the start, for nobody knows of before', async () => {
    const { watch, told, pass } = watched();
    await watch.begin(both, s(0), s(60));
    watch.came(site, press, s(62));
    pass(60, 200);
    watch.came(site, canteen, s(200));
    expect(told).toEqual(['open canteen not-back 60', 'close canteen 200']);
  });

  test('one that was gone before and stays away was never back: its incident goes on', async () => {
    const { watch, told, pass } = watched([[press, 'no-answer', -600]]);
    await watch.begin(both, s(0), s(60));
    watch.came(site, canteen, s(61));
    pass(60, 300);
    expect(told).toEqual([]);
    expect(watch.of(site, press)).toEqual({ why: 'no-answer', from: s(-600) });
    watch.came(site, press, s(300));
    expect(told).toEqual(['close press 300']);
  });

  test('one that was gone and is there with the others came back while nobody looked: it ends with the server’s last sign of life', async () => {
    const { watch, told } = watched([[press, 'line-lost', -600]]);
    await watch.begin(both, s(0), s(60));
    watch.came(site, press, s(75));
    expect(told).toEqual(['close press 0']);
  });

  test('what was on the glass is not known any more: it ends with the server’s last sign of life', async () => {
    const { watch, told, pass } = watched([[press, 'wrong-glass', -600]]);
    await watch.begin(both, s(0), s(60));
    watch.came(site, press, s(61));
    watch.came(site, canteen, s(61));
    pass(61, 300);
    expect(told).toEqual(['close press 0']);
  });

  test('hardware that was taken is still gone; a display that is no more has no incident', async () => {
    const { watch, told } = watched([
      [press, 'unpaired', -600],
      [canteen, 'no-answer', -600]
    ]);
    await watch.begin([], s(0), s(60));
    expect(told).toEqual(['close canteen 0']);
    watch.came(site, press, s(80));
    expect(told.at(-1)).toBe('close press 80');
  });
});

test('a disk that cannot keep incidents is logged, and nothing else happens', async () => {
  const errors: unknown[] = [];
  const full = () => Promise.reject(new Error('full'));
  const watch = displayWatch({
    incidents: { open: full, close: full, opened: async () => [] },
    log: { error: (facts: object) => void errors.push(facts) } as never,
    onChange: () => undefined
  });
  watch.went(site, press, 'no-answer', s(0));
  watch.came(site, press, s(10));
  await new Promise((resolve) => setImmediate(resolve));
  expect(errors).toHaveLength(2);
});
