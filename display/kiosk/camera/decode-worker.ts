// Decodes beside the page, so that a kiosk draws and listens while a picture is looked at. Loaded when a camera is switched on; no picture leaves it.
import { decode, type Seen } from './decode.ts';
import { greyOf } from './grey.ts';

export interface Asked {
  readonly picture: ImageBitmap;
  readonly frame: number;
}
export type Answered = Seen | null;

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });

addEventListener('message', ({ data: { picture, frame } }: MessageEvent<Asked>) => {
  const { width, height } = picture;
  canvas.width = width;
  canvas.height = height;
  context?.drawImage(picture, 0, 0);
  picture.close();
  const pixels = context?.getImageData(0, 0, width, height).data;
  const seen: Answered = pixels === undefined ? null : decode(greyOf(pixels, width, height), frame);
  postMessage(seen);
});
