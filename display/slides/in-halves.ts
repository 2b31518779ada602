// Two languages of a slide one after the other, each for half of its time: for what cannot stand twice at once.
import type { Said } from './slide-props.ts';

export function inHalves(
  first: Said,
  beside: Said | null,
  through: number
): Said & { readonly through: number; readonly beside: null } {
  if (beside === null) return { ...first, through, beside };
  const half = through < 0.5 ? first : beside;
  return { ...half, through: through < 0.5 ? through * 2 : through * 2 - 1, beside: null };
}
