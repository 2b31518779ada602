// A camera as a reader: looks at what lies within the frame on the glass, a few times a second, as long as its camera runs.
import { codeOf, fits } from '../reading/code-of.ts';
import type { CodeForm } from '../reading/profile.ts';
import type { Reader } from '../reading/reader.ts';
import type { Seen } from './decode.ts';
import { openDecoder, type Decoder } from './decoder.ts';
import { isHeld, noSightings, sight } from './sightings.ts';

/** The part of the picture that the frame on the glass shows, of width and height. */
export const FRAME = { width: 0.8, height: 0.8 };
/** A hand holds a badge for longer; a processor of a tablet needs the rest. */
const LOOK_EVERY_MS = 90;
/** Wider pictures are made smaller: bars of a card held there are wide enough. */
const WIDEST = 960;

export interface Looked {
  readonly form: () => CodeForm | null;
  /** Whether somebody is at the kiosk. */
  readonly isBusy: () => boolean;
  readonly onSeen?: (seen: Seen) => void;
}

export function cameraReader(stream: MediaStream, { form, isBusy, onSeen }: Looked): Reader {
  return (heed) => {
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    video.srcObject = stream;
    void video.play().catch(() => undefined);
    let closed = false;
    let decoder: Decoder | null = null;

    const look = async (): Promise<void> => {
      decoder = await openDecoder();
      let sightings = noSightings;
      while (!closed) {
        const picture = await pictureOf(video);
        const seen = picture === null ? null : await decoder.decode(picture);
        const at = performance.now();
        if (seen !== null && !closed) {
          onSeen?.(seen);
          const code = codeOf(seen.text);
          sightings = sight(sightings, seen, at);
          if (fits(code, form()) && isHeld(sightings, seen, isBusy())) heed({ type: 'code', code, how: 'camera' }, at);
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
      decoder.close();
    };
    void look();
    return () => {
      closed = true;
      video.srcObject = null;
    };
  };
}

async function pictureOf(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return null;
  const [width, height] = [Math.round(videoWidth * FRAME.width), Math.round(videoHeight * FRAME.height)];
  const [x, y] = [Math.round((videoWidth - width) / 2), Math.round((videoHeight - height) / 2)];
  const smaller = Math.min(1, WIDEST / width);
  const size = { resizeWidth: Math.round(width * smaller), resizeHeight: Math.round(height * smaller) };
  // A camera that was pulled out a moment ago has no picture.
  return createImageBitmap(video, x, y, width, height, size).catch(() => null);
}
