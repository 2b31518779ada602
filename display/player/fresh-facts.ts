// Live facts count for a while: older ones mean a lost line. Then the badge alone is offered, and nobody is counted.
import type { FactsMessage } from '#playlists/wire/floor.ts';

const FRESH_MS = 30_000;

/** `at` is the server's time. */
export const freshFacts = (facts: FactsMessage | null, at: number): FactsMessage | null =>
  facts === null || at - facts.serverAt > FRESH_MS ? null : facts;
