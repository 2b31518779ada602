// How a picture's shape and its box get along. Shapes are width / height.

/** Whether filling a box with the picture leaves at least seven tenths of it in sight. */
export function showsMost(picture: number, box: number): boolean {
  return Math.min(picture, box) / Math.max(picture, box) >= 0.7;
}

/** The share of the glass's longer side that a picture beside or above words takes, by its shape and whether the glass hangs upright. */
export function pictureShare(picture: number | null, tall: boolean): number {
  if (picture === null) return 1 / 3;
  const along = tall ? 1 / picture : picture;
  if (along <= 0.8) return 1 / 3;
  return along <= 1.15 ? 0.38 : 0.42;
}
