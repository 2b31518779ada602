// A kiosk's side of the line: a badge scanned while the page is still connecting waits for the line instead of being lost.
import type { Floor } from '../player/floor.svelte.ts';
import type { KioskLine } from './kiosk-life.svelte.ts';

const CONNECTING_MS = 4_000;
const LOOK_MS = 50;

export function kioskLine(floor: Floor): KioskLine {
  return {
    get isUp() {
      return floor.goneSince === null;
    },
    async badge(body) {
      await connected(floor);
      return floor.link.badge(body);
    },
    stillDue: (body) => floor.link.stillDue(body),
    answer: (body) => floor.link.answer(body),
    helped: (body) => floor.link.helped(body),
    leave: (body) => floor.link.leave(body)
  };
}

/** Resolves when the line stands, is known to be gone, or took too long; the link itself says what became of the question. */
async function connected({ link, clock, goneSince }: Floor): Promise<void> {
  const until = clock.monotonic() + CONNECTING_MS;
  while (!link.isUp && goneSince === null && clock.monotonic() < until) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
