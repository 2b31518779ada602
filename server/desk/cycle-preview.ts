// What a pattern being typed comes to: four weeks of letters, a row a crew.
import type { CyclePreview } from '#admin/shifts/cycle-preview.ts';
import { rawPattern, type TypedPattern } from '#admin/shifts/pattern-form.ts';
import { putShiftPattern } from '#playlists/site/change.ts';
import { parse } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import type { LocalDate, Timestamp } from '#playlists/site/values.ts';
import { withCrewIds } from './pattern-crews.ts';
import { shiftBoard } from './shift-board.ts';

const NOWHERE = { dates: [], rows: [] };

/** Empty where it is no whole pattern yet. */
export function cyclePreview(asked: TypedPattern, site: Pick<Site, 'crews'>, today: LocalDate): CyclePreview {
  let made = 0;
  const { typed, missing } = withCrewIds(asked, site, () => `new-${made++}`);
  const raw = { type: 'put-shift-pattern', pattern: rawPattern({ ...typed, name: typed.name || '…' }, 'typed', []) };
  const change = parse(putShiftPattern, raw);
  if (!change.ok || change.value.pattern.type !== 'cycle') return NOWHERE;
  const crews = { ...site.crews, ...Object.fromEntries(missing.map((crew) => [crew.id, crew])) };
  const pattern = { ...change.value.pattern, since: '1970-01-01T00:00:00Z' as Timestamp };
  const board = shiftBoard(pattern, { crews }, () => '', today);
  return {
    dates: [...board.dates],
    rows: board.rows.map(({ name, cells }) => ({ name, letters: cells.map((cell) => cell.usual ?? '') }))
  };
}
