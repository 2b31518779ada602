// Somebody who stands before a screen and writes down what is on it: by the colour of the spine in pictures of the glass, four times a second. Asks nothing of the page.
import type { CDPSession, Page } from 'playwright';
import sharp from 'sharp';

/** Half-open by this machine's clock, which is the server's. `kind` is null where it was neither the one nor the other: a slide was changing. */
export interface Seen {
  readonly from: number;
  readonly until: number;
  readonly kind: Kind | null;
}
export type Kind = keyof typeof SPINES;

/** The colours of spines (display/theme.css): each kind of announcement has its own. */
const SPINES = { safety: [0x63, 0xb0, 0xff], warning: [0xff, 0xb0, 0x00], good: [0x49, 0xd0, 0x8c] } as const;
const NEAR = 12;
const EVERY_MS = 250;

export interface Observer {
  /** Everything that was seen until now. */
  readonly seen: readonly Seen[];
  stop(): Promise<void>;
}

export async function observe(page: Page): Promise<Observer> {
  const session = await page.context().newCDPSession(page);
  const { height } = page.viewportSize() ?? { height: 720 };
  const seen: Seen[] = [];
  let watching = true;
  const watched = (async () => {
    while (watching) {
      const from = Date.now();
      // The browser may be killed at any moment: then nothing was seen.
      const picture = await shoot(session, height).catch(() => null);
      if (picture === null) return;
      const until = Date.now();
      seen.push({ from, until, kind: await spineOf(picture) });
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, from + EVERY_MS - Date.now())));
    }
  })();
  return {
    seen,
    async stop() {
      watching = false;
      await watched;
      await session.detach().catch(() => undefined);
    }
  };
}

/** A strip of the starting edge at half the height. */
async function shoot(session: CDPSession, height: number): Promise<Buffer> {
  const clip = { x: 0, y: Math.round(height / 2), width: 12, height: 2, scale: 1 };
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
  return Buffer.from(data, 'base64');
}

async function spineOf(picture: Buffer): Promise<Kind | null> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let at = 0; at + 2 < data.length; at += info.channels) {
    for (const [kind, colour] of Object.entries(SPINES))
      if (colour.every((value, index) => Math.abs((data[at + index] ?? 0) - value) <= NEAR)) return kind as Kind;
  }
  return null;
}
