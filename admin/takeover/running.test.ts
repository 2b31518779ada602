import { describe, expect, it } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import { displaysOf, headlineOf, runningTakeovers, severityWords } from './running.ts';

const now = Date.parse('2026-11-25T10:42:00Z');
const takeover = (startedAt: string, until: string, endedAt: string | null = null) => ({ startedAt, until, endedAt });
const site = {
  languages: ['de', 'en'],
  displays: { b: { id: 'b', name: 'Hall 2', tags: [] }, a: { id: 'a', name: 'Gate', tags: ['gates'] } },
  takeovers: {
    early: takeover('2026-11-25T10:00:00Z', '2026-11-25T11:00:00Z'),
    late: takeover('2026-11-25T10:30:00Z', '2026-11-25T11:00:00Z'),
    lapsed: takeover('2026-11-25T09:00:00Z', '2026-11-25T10:42:00Z'),
    ended: takeover('2026-11-25T10:30:00Z', '2026-11-25T11:00:00Z', '2026-11-25T10:40:00Z')
  }
} as unknown as Site;

describe('takeovers in force', () => {
  it('are those neither ended nor lapsed, newest first', () => {
    const { early, late } = site.takeovers as never as Record<string, unknown>;
    expect(runningTakeovers(site, now)).toEqual([late, early]);
  });

  it.each([
    [{ type: 'all' }, ['Gate', 'Hall 2']],
    [{ type: 'some', displays: ['b'], tags: [] }, ['Hall 2']],
    [{ type: 'some', displays: [], tags: ['gates'] }, ['Gate']]
  ])('aimed at %j are on %j', (targets, names) =>
    expect(displaysOf(targets as never, site).map((one) => one.name)).toEqual(names)
  );

  it('are called by their headline in the floor’s language', () => {
    expect(
      headlineOf({ texts: { en: { title: 'Leave', body: '' }, de: { title: 'Raus', body: '' } } } as never, site)
    ).toBe('Raus');
    expect(headlineOf({ texts: { tr: { title: 'Çık', body: '' } } } as never, site)).toBe('Çık');
    expect(['emergency', 'warning'].map((severity) => severityWords({ severity, drill: false }))).toEqual([
      'Emergency',
      'Warning'
    ]);
    expect(severityWords({ severity: 'emergency', drill: true })).toBe('Drill');
  });
});
