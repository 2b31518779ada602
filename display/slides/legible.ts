// How large words must and may stand on a glass: the smallest sizes legible from where people stand, and upper bounds for beauty.

export interface Glass {
  /** The slide's box in CSS pixels; a preview is a glass of the same diagonal with fewer pixels. */
  readonly width: number;
  readonly height: number;
  readonly viewingDistanceM: number;
  readonly diagonalIn: number;
}
export interface Range {
  readonly least: number;
  readonly most: number;
}
/** Font sizes in CSS pixels. `honest` is false where the glass is too small for the distance, so that even `least` is not legible. */
export interface Legible {
  readonly unit: number;
  readonly title: Range;
  readonly body: Range;
  /** Of what is beside the words: the kind, how to confirm. */
  readonly label: number;
  /** Of the frame: who looks for the site's name or the clock steps nearer. */
  readonly frame: number;
  readonly honest: boolean;
}

/** Cap height of Atkinson Hyperlegible Next and Noto Sans in ems. */
const CAP_EM = 0.71;
/** The distance as so many cap heights: about 17, 23, 13 and 9 minutes of arc; a sharp eye reads 5. */
export const SHARES = { body: 200, title: 150, label: 267, frame: 400 } as const;

export function legible({ width, height, viewingDistanceM, diagonalIn }: Glass): Legible {
  const pixelsPerMm = Math.hypot(width, height) / (diagonalIn * 25.4);
  // 1 on a full-HD glass, whichever way it hangs.
  const unit = Math.sqrt((width * height) / (1920 * 1080));
  const size = (share: number) => ((viewingDistanceM * 1000) / share / CAP_EM) * pixelsPerMm;
  // Past a seventh of the glass's narrow side a line holds no words any more: a small tablet seen from across the hall.
  const ceiling = Math.min(width, height) / 7;
  const body = Math.min(size(SHARES.body), ceiling);
  const title = Math.min(size(SHARES.title), ceiling * 1.25);
  return {
    unit,
    title: { least: title, most: Math.max(title, 156 * unit) },
    body: { least: body, most: Math.max(body, 80 * unit) },
    label: Math.max(36 * unit, Math.min(size(SHARES.label), ceiling * 0.6)),
    frame: Math.max(30 * unit, Math.min(size(SHARES.frame), 44 * unit)),
    honest: size(SHARES.body) <= ceiling
  };
}

/** The font size at `share` (0 smallest to 1 largest) of a range. */
export function sizeAt({ least, most }: Range, share: number): number {
  return least + (most - least) * share;
}

/**
 * The largest share (0 to 1) that `fits`, to within 1/256; null where not even 0 does. `fits` must be monotone: what fits large fits small.
 */
export function largestFit(fits: (share: number) => boolean): number | null {
  if (fits(1)) return 1;
  if (!fits(0)) return null;
  let good = 0;
  let bad = 1;
  for (let step = 0; step < 8; step++) {
    const middle = (good + bad) / 2;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
