// How a picture's shape and its box get along. Shapes are width / height.

/** Whether filling a box with the picture leaves at least seven tenths of it in sight. */
export function showsMost(picture: number, box: number): boolean {
  return Math.min(picture, box) / Math.max(picture, box) >= 0.7;
}

/** What a band of words at the foot leaves of the glass's height. */
const ABOVE_BAND = 0.68;

/** Whether a picture fills a glass, or what a band of words leaves of it, without losing much. */
export function hasShapeOf(picture: number, glass: number): boolean {
  return showsMost(picture, glass) || showsMost(picture, glass / ABOVE_BAND);
}

/** The share of the glass's longer side that a picture beside or above words takes, by its shape and whether the glass hangs upright. */
export function pictureShare(picture: number | null, tall: boolean): number {
  if (picture === null) return 1 / 3;
  const along = tall ? 1 / picture : picture;
  if (along <= 0.8) return 1 / 3;
  return along <= 1.15 ? 0.38 : 0.42;
}
