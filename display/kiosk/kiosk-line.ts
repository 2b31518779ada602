// A kiosk's side of the line: a badge scanned while the page is still connecting waits for the line instead of being lost.
import type { Floor } from '../player/floor.svelte.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import type { KioskLine } from './kiosk-life.svelte.ts';
import { sealedPin } from './pin/sealed-pin.ts';

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
    async prove({ session, pin }) {
      const sealed = await sealedPin(floor.link, pin, sealPurpose('prove', session));
      return sealed === null ? null : floor.link.prove({ session, pin: sealed });
    },
    witnessBadge: (body) => floor.link.witnessBadge(body),
    async witness({ pin, ...body }) {
      const sealed = await sealedPin(floor.link, pin, sealPurpose('witness', body.session));
      return sealed === null ? null : floor.link.witness({ ...body, pin: sealed });
    },
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
