import { describe, expect, it } from 'vitest';
import { rawPattern } from '#admin/shifts/pattern-form.ts';
import type { Site } from '#playlists/site/site.ts';
import type { LocalDate } from '#playlists/site/values.ts';
import { after, asked, crew, newSite } from '#playlists/testing/small-floor.ts';
import { presets } from '#playlists/time/presets.ts';
import { cyclePreview } from './cycle-preview.ts';
import { newPattern } from './new-pattern.ts';
import { crewsFor, withCrewIds } from './pattern-crews.ts';

/** A Sunday. */
const today = '2026-11-22' as LocalDate;
const site: Site = after(null, [newSite(), crew('1'), asked({ type: 'put-crew', id: 'b', name: 'crew b' })]);

describe.each([...presets.map(({ id }) => id), 'own'])('beginning with %s', (of) => {
  const typed = newPattern(of, site, today)!;
  const { typed: whole, missing } = withCrewIds(typed, site, newIds());

  it('is accepted once its crews are made', () => {
    const crews = missing.map(({ id, name }) => asked({ type: 'put-crew', id, name }));
    const named = { ...whole, name: whole.name || 'Own' };
    const put = asked({ type: 'put-shift-pattern', pattern: rawPattern(named, 'made', []) as object });
    expect(Object.keys(after(site, [...crews, put]).shiftPatterns)).toEqual(['made']);
  });

  it('shows four weeks from the Monday of this week on, crews that are not made yet by name', () => {
    const { dates, rows } = cyclePreview(typed, site, today);
    expect([dates.length, dates[0]]).toEqual([28, '2026-11-16']);
    expect(rows.map(({ name }) => name).slice(0, 3)).toEqual(['Crew 1', 'crew b', 'Crew A'].slice(0, rows.length));
    expect(rows.every(({ letters }) => letters.some((letter) => letter !== ''))).toBe(true);
  });
});

it('is nothing where there is no such preset', () => {
  expect(newPattern('toString', site, today)).toBeNull();
});

it('names as many crews as are asked for, never one twice', () => {
  expect(crewsFor(site, 4)).toEqual(['1', 'b', 'new:Crew A', 'new:Crew C']);
  expect(crewsFor(site, 1)).toEqual(['1']);
});

it('takes a crew for known that was made meanwhile, and makes one that is named twice once', () => {
  const line = (crew: string) => ({ crew, offset: '0', cycle: '' });
  const typed = {
    ...newPattern('own', site, today)!,
    crews: ['new:Crew B', 'new:Crew C', 'new:crew c', '1'].map(line)
  };
  const { typed: whole, missing } = withCrewIds(typed, site, newIds());
  expect(whole.crews.map(({ crew }) => crew)).toEqual(['b', 'id-0', 'id-0', '1']);
  expect(missing).toEqual([{ id: 'id-0', name: 'Crew C' }]);
});

it('shows nothing while it is not whole', () => {
  const typed = newPattern('own', site, today)!;
  expect(cyclePreview({ ...typed, cycle: 'DDo?' }, site, today)).toEqual({ dates: [], rows: [] });
});

function newIds(): () => string {
  let made = 0;
  return () => `id-${made++}`;
}
