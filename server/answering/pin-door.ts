// The one door for PINs, whichever kiosk or phone they come from. Tries are counted by number over the whole site, and by the place they come
// from; an unknown number is counted, takes its time and is answered like a known one.
import type { SiteId } from '#playlists/site/ids.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { attempts } from '../auth/attempts.ts';
import type { People } from '../storage/stores.ts';
import { leakyCount } from './leaky-count.ts';

/** Of one number: five tries, then a wait of half a minute that doubles up to an hour. */
const OF_A_NUMBER = 5;
const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 3600;
/** Five tries in a day without a right one: who waits for the longest wait to be over has one more, not five. */
const FORGOTTEN_MS = 86_400_000;
/** Of one network of phones, which a whole site may share: a shift's mistypings, then two a minute. As at a kiosk nobody's right PIN clears it. */
const OF_A_NETWORK = 40;
const NETWORK_PER_S = 1 / 30;
/**
 * Of one kiosk, over all numbers: a shift's mistypings, then one a minute. Four kiosks in the hands of a guesser make 5,760 tries a day at a
 * million PINs. Nobody's right PIN clears it: the guesser may know one.
 */
const OF_A_KIOSK = 20;
const KIOSK_PER_S = 1 / 60;

export type Place =
  { readonly type: 'kiosk'; readonly display: string } | { readonly type: 'phone'; readonly network: string };
export type Knocked =
  { readonly type: 'right' | 'wrong'; readonly seconds?: never } | { readonly type: 'wait'; readonly seconds: number };

export interface PinDoor {
  /** `worker` is null where nobody has that number. */
  knock(site: SiteId, number: string, worker: Worker | null, pin: string, place: Place, at: number): Promise<Knocked>;
}

export function pinDoor(people: Pick<People, 'checkPin'>): PinDoor {
  const byNumber = attempts(OF_A_NUMBER, LONGEST_WAIT_S, FIRST_WAIT_S, FORGOTTEN_MS);
  const byNetwork = leakyCount(OF_A_NETWORK, NETWORK_PER_S);
  const byKiosk = leakyCount(OF_A_KIOSK, KIOSK_PER_S);

  return {
    async knock(site, number, worker, pin, place, at) {
      const tries = `${site}|${number.trim().toLowerCase()}`;
      const kiosk = place.type === 'kiosk' ? `${site}|${place.display}` : null;
      const network = place.type === 'phone' ? place.network : null;
      const seconds = Math.max(
        byNumber.wait(tries, at),
        kiosk === null ? 0 : byKiosk.wait(kiosk, at),
        network === null ? 0 : byNetwork.wait(network, at)
      );
      if (seconds > 0) return { type: 'wait', seconds };
      // Counted before the PIN is looked at: tries that come at once are all of them counted.
      byNumber.failed(tries, at);
      if (kiosk !== null) byKiosk.failed(kiosk, at);
      if (network !== null) byNetwork.failed(network, at);
      const isRight = await people.checkPin(site, worker?.id ?? null, pin);
      if (!isRight || worker === null) return { type: 'wrong' };
      byNumber.succeeded(tries);
      if (kiosk !== null) byKiosk.takeBack(kiosk);
      if (network !== null) byNetwork.takeBack(network);
      return { type: 'right' };
    }
  };
}
