// What the store keeps of a display besides contents and media: its programs and how it hangs. Parsed like anything that comes from outside,
// for another version of this program may have written it.
import * as v from 'valibot';
import { glass, programMessage, type Glass } from '#playlists/wire/floor.ts';
import type { HeldPrograms } from '../player/held-programs.ts';

const kept = v.object({
  held: v.object({
    live: programMessage,
    isWhole: v.boolean(),
    inForce: programMessage,
    coming: v.nullable(v.object({ message: programMessage, from: v.nullable(v.number()) }))
  }),
  glass
});

export interface KeptFloor {
  readonly held: HeldPrograms;
  readonly glass: Glass;
}

/** Null for what is malformed: the server has it all. */
export function parseFloor(value: unknown): KeptFloor | null {
  const parsed = v.safeParse(kept, value);
  if (!parsed.success) return null;
  const { held, glass } = parsed.output as { held: Omit<HeldPrograms, 'showsTakeovers'>; glass: Glass };
  return { held: { ...held, showsTakeovers: false }, glass };
}
