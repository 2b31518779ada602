// A film that Chromium takes for what its camera sees: badges one after the other, each under one condition, with an empty hall between them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { badgePicture, emptyHall, type Condition, type Symbology } from './badge-picture.ts';
import { findOrGetChromium } from './chromium.ts';
import { FLAGS } from './floor-browser.ts';

/** Chromium plays such a film at 30 pictures a second. */
const HELD = 75;
const BETWEEN = 15;

export interface Shot {
  readonly kind: Symbology;
  readonly text: string;
  readonly condition: Condition;
}

/** A browser whose only camera shows the film over and over; closing it removes the film. */
export async function launchWithFilm(shots: readonly Shot[]): Promise<Browser> {
  const found = await findOrGetChromium();
  if (!found.ok) throw new Error(found.says);
  const folder = mkdtempSync(join(tmpdir(), 'floorcast-film-'));
  const film = join(folder, 'badges.mjpeg');
  const hall = await emptyHall();
  const pictures: Buffer[] = [];
  for (const { kind, text, condition } of shots) {
    const jpeg = await (await badgePicture(kind, text, condition)).jpeg();
    pictures.push(...Array.from({ length: HELD }, () => jpeg), ...Array.from({ length: BETWEEN }, () => hall));
  }
  writeFileSync(film, Buffer.concat(pictures));
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [
      ...FLAGS,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`
    ]
  });
  browser.once('disconnected', () => rmSync(folder, { recursive: true, force: true }));
  return browser;
}
