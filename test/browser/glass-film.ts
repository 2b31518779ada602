// Films a page's glass frame by frame, also while one page gives way to another, and tells which frames had nothing on them.
import type { CDPSession, Page } from 'playwright';
import sharp from 'sharp';

export interface Film {
  readonly frames: () => number;
  /** Frames of one colour: what a glass looks like on which nothing is drawn. */
  empty(): Promise<number>;
  stop(): Promise<void>;
}

/** Words on a ground differ more than this from it, on average; a plain ground by nothing. */
const LEAST_DEVIATION = 3;

export async function film(page: Page): Promise<Film> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const taken: Buffer[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    taken.push(Buffer.from(data, 'base64'));
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 60, maxWidth: 640, maxHeight: 360 });
  return {
    frames: () => taken.length,
    async empty() {
      let count = 0;
      for (const frame of taken) {
        const { channels } = await sharp(frame).greyscale().stats();
        if ((channels[0]?.stdev ?? 0) < LEAST_DEVIATION) count++;
      }
      return count;
    },
    stop: () => session.detach()
  };
}
