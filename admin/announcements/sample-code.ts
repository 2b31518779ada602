// A picture that takes the place of the QR code in previews: it looks like one and cannot be scanned, for no display shows it.

const CELLS = 21;

/** Three finder squares and a fixed scatter between them, as an SVG data address. */
export const SAMPLE_CODE = `data:image/svg+xml,${encodeURIComponent(drawing())}`;

function drawing(): string {
  const cells: string[] = [];
  for (let y = 0; y < CELLS; y++) {
    for (let x = 0; x < CELLS; x++) if (isDark(x, y)) cells.push(`M${x + 2} ${y + 2}h1v1h-1z`);
  }
  const size = CELLS + 4;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="400" height="400" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${cells.join('')}"/></svg>`;
}

function isDark(x: number, y: number): boolean {
  const corner = [
    [0, 0],
    [CELLS - 7, 0],
    [0, CELLS - 7]
  ].find(([left = 0, top = 0]) => x >= left - 1 && x < left + 8 && y >= top - 1 && y < top + 8);
  if (corner === undefined) return (x * x * 7 + y * 13 + x * y * 5) % 9 < 4;
  const [left = 0, top = 0] = corner;
  const ring = Math.max(Math.abs(x - left - 3), Math.abs(y - top - 3));
  return ring === 3 || ring <= 1;
}
