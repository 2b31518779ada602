// Where the frame stands in its hour: it goes once round a small ellipse, so that no edge stays on the same pixels.

/** In units of the slide, at most `across` and `down`; `clock` as `HH:MM`. */
export function wander(clock: string, across = 5, down = 4): { readonly x: number; readonly y: number } {
  const turn = (Number(clock.slice(3)) / 60) * 2 * Math.PI;
  return { x: rounded(across * Math.sin(turn)), y: rounded(down * Math.cos(turn)) };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
