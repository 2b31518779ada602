// Every frame that a page paints, to tell what was on the glass for a moment only.
import type { Page } from 'playwright';
import sharp from 'sharp';

export interface Film {
  /** Ends it and answers the frames, as JPEG. */
  cut(): Promise<readonly Buffer[]>;
}

export async function film(page: Page): Promise<Film> {
  const frames: Buffer[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(Buffer.from(data, 'base64'));
    // The page may be gone by then.
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 60, maxWidth: 480, maxHeight: 270 });
  return {
    async cut() {
      await session.send('Page.stopScreencast');
      await session.detach();
      return frames;
    }
  };
}

/** How many of the frames are mostly the red of an emergency. */
export async function redFrames(frames: readonly Buffer[]): Promise<number> {
  let red = 0;
  for (const frame of frames) {
    const { dominant } = await sharp(frame).stats();
    if (dominant.r > 140 && dominant.g < 60 && dominant.b < 60) red++;
  }
  return red;
}
