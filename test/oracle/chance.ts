// The chance that properties are made of: FLOOR_SEED repeats a run by the seed that stands in its name, FLOOR_RUNS multiplies how many are tried.

export const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const times = Number(process.env['FLOOR_RUNS'] ?? 1);

/** For fc.assert; `numRuns` is what is tried in `npm test`. */
export const check = (numRuns: number) => ({ seed, numRuns: numRuns * times });

/** How long a suite of properties may take, the more the more is tried. */
export const patience = { timeout: 120_000 * times };

export const DAY_MS = 86_400_000;
