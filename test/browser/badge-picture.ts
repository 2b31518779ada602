// Badges drawn as a camera would see them, for tests and benchmarks: on a grey card in a hall, then askew, blurred, dim or mirrored.
import { create } from 'qrcode';
import sharp, { type Sharp } from 'sharp';
import { code128 } from '#display/barcode/code-128.ts';
import { code39 } from '#display/barcode/code-39.ts';

export type Symbology = 'qr' | 'code-128' | 'code-39';
export const conditions = ['plain', 'tilted', 'upright', 'blurred', 'dim', 'mirrored'] as const;
export type Condition = (typeof conditions)[number];

const FRAME = { width: 1280, height: 720 };
const HALL = { r: 96, g: 104, b: 110, alpha: 1 };

export interface BadgePicture {
  readonly rgba: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  jpeg(): Promise<Buffer>;
}

export async function badgePicture(kind: Symbology, text: string, condition: Condition): Promise<BadgePicture> {
  const turn = condition === 'tilted' ? 17 : condition === 'upright' ? 90 : 0;
  const held = card(kind, text).rotate(turn, { background: HALL });
  const { data, info } = await held.png().toBuffer({ resolveWithObject: true });
  const left = Math.round((FRAME.width - info.width) / 2);
  const top = Math.round((FRAME.height - info.height) / 2);
  let picture = sharp({ create: { ...FRAME, channels: 4, background: HALL } }).composite([{ input: data, left, top }]);
  picture = sharp(await picture.png().toBuffer());
  if (condition === 'blurred') picture = picture.blur(1.8);
  // A fifth of the light, and the sensor's noise with it.
  if (condition === 'dim') picture = picture.linear(0.16, 10);
  if (condition === 'mirrored') picture = picture.flop();
  const whole = await picture.png().toBuffer();
  const raw = await sharp(whole).ensureAlpha().raw().toBuffer();
  return {
    rgba: new Uint8ClampedArray(raw),
    ...FRAME,
    jpeg: () => sharp(whole).jpeg({ quality: 85, chromaSubsampling: '4:2:0' }).toBuffer()
  };
}

const CARD = { width: 620, height: 360 };
const [PAPER, INK] = [240, 17];

/** By pixels: the server's own use of the image library refuses SVG in this process too. */
function card(kind: Symbology, text: string): Sharp {
  const isInk = kind === 'qr' ? qrInk(text) : barInk(kind === 'code-128' ? code128(text) : code39(text));
  const grey = new Uint8Array(CARD.width * CARD.height).map((_, at) =>
    isInk(at % CARD.width, Math.floor(at / CARD.width)) ? INK : PAPER
  );
  return sharp(grey, { raw: { ...CARD, channels: 1 } })
    .toColourspace('srgb')
    .ensureAlpha();
}

type IsInk = (x: number, y: number) => boolean;

function qrInk(text: string): IsInk {
  const { modules } = create(text);
  const side = 260;
  const [left, top] = [(CARD.width - side) / 2, (CARD.height - side) / 2];
  return (x, y) => {
    const [column, row] = [x - left, y - top].map((one) => Math.floor((one / side) * modules.size)) as [number, number];
    const isInside = column >= 0 && row >= 0 && column < modules.size && row < modules.size;
    return isInside && Boolean(modules.get(row, column));
  };
}

function barInk(widths: readonly number[]): IsInk {
  const quiet = 10;
  const whole = widths.reduce((sum, width) => sum + width, 2 * quiet);
  const ends = widths.map((_, index) => quiet + widths.slice(0, index + 1).reduce((sum, width) => sum + width, 0));
  return (x, y) => {
    const module = ((x - 20) / (CARD.width - 40)) * whole;
    const bar = module < quiet ? -1 : ends.findIndex((end) => module < end);
    return bar % 2 === 0 && Math.abs(y - CARD.height / 2) < 90;
  };
}

export function emptyHall(): Promise<Buffer> {
  return sharp({ create: { ...FRAME, channels: 4, background: HALL } })
    .jpeg({ quality: 85, chromaSubsampling: '4:2:0' })
    .toBuffer();
}
