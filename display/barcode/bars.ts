// Bars as a picture of lines, with the quiet zone that readers need.
const QUIET = 10;

export interface Bars {
  /** In modules, quiet zones included. */
  readonly width: number;
  /** The bars as the path of an SVG that is one unit high. */
  readonly path: string;
}

/** `widths` are bars and spaces in turn, in modules. */
export function bars(widths: readonly number[]): Bars {
  let x = QUIET;
  let path = '';
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) path += `M${x} 0h${width}v1h-${width}z`;
    x += width;
  }
  return { width: x + QUIET, path };
}
