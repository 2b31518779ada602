// Where the frame stands in its hour: it goes once round an ellipse, so that no edge stays on the same pixels.

/** How far from its middle the frame goes, in units of the slide: it is larger than the glass by a little more. */
export const ACROSS = 10;
export const DOWN = 8;

/** In units of the slide, at most `across` and `down`; `clock` as `HH:MM`. */
export function wander(clock: string, across = ACROSS, down = DOWN): { readonly x: number; readonly y: number } {
  const turn = (Number(clock.slice(3)) / 60) * 2 * Math.PI;
  return { x: rounded(across * Math.sin(turn)), y: rounded(down * Math.cos(turn)) };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
