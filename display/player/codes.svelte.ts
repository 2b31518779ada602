// The presence-proven QR codes, drawn ahead of their window. A code stands on the glass only inside its window and while facts are fresh.
import { drawQr } from '../pairing/draw-qr.ts';
import { freshFacts } from './fresh-facts.ts';
import type { FactsMessage, QrFact } from '#playlists/wire/floor.ts';

interface Notice {
  readonly announcement: string;
  readonly version: number;
}

/** The entry that stands for a notice at `at` (server time), or null. */
export function codeAt(facts: FactsMessage | null, notice: Notice, at: number): QrFact | null {
  const codes = freshFacts(facts, at)?.qr ?? [];
  return codes.find((fact) => isOf(fact, notice) && fact.from <= at && at < fact.until) ?? null;
}

export class Codes {
  #drawn = $state.raw<readonly { readonly path: string; readonly dataUrl: string }[]>([]);

  /** Draws the codes of these notices and lets go of all others. */
  async draw(facts: FactsMessage | null, notices: readonly Notice[]): Promise<void> {
    const wanted = facts?.qr.filter((fact) => notices.some((notice) => isOf(fact, notice))) ?? [];
    if (wanted.length === 0) return;
    const drawn = wanted.map(async ({ path }) => ({
      path,
      dataUrl: this.#find(path) ?? (await drawQr(path))
    }));
    const done = await Promise.all(drawn);
    this.#drawn = done.flatMap(({ path, dataUrl }) => (dataUrl === null ? [] : [{ path, dataUrl }]));
  }

  /** The drawn code for a notice now; null where there is none. */
  standing(facts: FactsMessage | null, notice: Notice, at: number): { dataUrl: string } | null {
    const path = codeAt(facts, notice, at)?.path;
    const dataUrl = path === undefined ? undefined : this.#find(path);
    return dataUrl === undefined ? null : { dataUrl };
  }

  #find(path: string): string | undefined {
    return this.#drawn.find((one) => one.path === path)?.dataUrl;
  }
}

function isOf(fact: QrFact, notice: Notice): boolean {
  return fact.announcement === notice.announcement && fact.version === notice.version;
}
