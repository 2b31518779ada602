// An order by chance that can be made again: the heart throws no dice, so the chance comes in as a seed.

/** The numbers 0 to `count` - 1 in an order that follows from `seed`, every order about as often. */
export function shuffled(count: number, seed: string): number[] {
  const order = Array.from({ length: count }, (_none, index) => index);
  const next = chance(seed);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}

/** Numbers from 0 to under 1: mulberry32 (Tommy Ettinger, public domain), begun from an FNV-1a hash of the seed. */
function chance(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let place = 0; place < seed.length; place += 1)
    state = Math.imul(state ^ seed.charCodeAt(place), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
