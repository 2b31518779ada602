// A kiosk through times without a line: has the notices and the server's key on the device beforehand, keeps answers in its box, and brings them to the
// server when the line is back.
import type { ContentHash } from '#playlists/site/ids.ts';
import { stillOf } from '#playlists/site/template-shows.ts';
import type { Language } from '#playlists/site/values.ts';
import type { Answer, AnswerAnswer, Due } from '#playlists/wire/floor.ts';
import type { Health } from '#playlists/wire/health.ts';
import { MOST_KEPT, type Stock } from '#playlists/wire/kept.ts';
import { clientId } from '../client-id.ts';
import { ContentShelf } from '../../player/content-shelf.ts';
import type { Floor } from '../../player/floor.svelte.ts';
import type { DeviceStore } from '../../store/device-store.ts';
import type { Troubles } from '../../store/troubles.svelte.ts';
import { KEPT, type Kept } from '../visit.ts';
import type { KioskLine } from '../kiosk-life.svelte.ts';
import { Box, type Waiting } from './box.ts';
import { Copying } from './copying.ts';
import { keptRow } from './kept-row.ts';
import { sendKept } from './send-kept.ts';
import { asksNow, parseStock } from './stocked.ts';

const AGAIN_MS = 15_000;
/** Who has chosen a language and does not scan has gone. */
const CHOSEN_MS = 30_000;

export class OfflineKiosk {
  /** Chosen on the resting kiosk, for who scans next. */
  language = $state<Language | null>(null);
  /** How many answers are in the box; null where it does not say. */
  waiting = $state.raw<Waiting | null>(null);
  #stock = $state.raw<Stock | null>(null);
  /** Counts how often contents came. */
  #brought = $state(0);
  readonly #box = new Box();
  readonly #contents: ContentShelf;
  readonly #floor: Floor;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
  readonly #codes = new Map<string, string>();
  readonly #note: (error: string) => void;
  readonly #copying: Copying;
  #turn: Promise<void> = Promise.resolve();
  #away: ReturnType<typeof setTimeout> | undefined;

  constructor(floor: Floor, store: DeviceStore, troubles: Troubles, note: (error: string) => void) {
    this.#floor = floor;
    this.#contents = new ContentShelf(store, troubles, {});
    this.#note = note;
    this.#copying = new Copying(floor, note);
  }

  /** Answers the undo. */
  open(): () => void {
    // Where a browser has it, what is kept is not thrown away for want of room.
    if ('storage' in navigator) void navigator.storage.persist().catch(() => false);
    this.look();
    const again = setInterval(() => this.look(), AGAIN_MS);
    return () => {
      clearInterval(again);
      clearTimeout(this.#away);
    };
  }

  /** Call where the line came, or what is asked may have changed. */
  look(): void {
    this.#copying.look();
    this.#turn = this.#turn
      .then(() => this.#look())
      .catch((error: unknown) => this.#note(`kept answers: ${String(error)}`));
  }

  /** Whether something can be read and kept here without a line. */
  get canKeep(): boolean {
    return this.#dueNow().length > 0;
  }

  /** Languages to choose from: the floor's, then those of the notices. */
  languages(floor: readonly Language[]): readonly Language[] {
    const offered = this.#dueNow().flatMap(({ content }) => Object.keys(content.texts) as Language[]);
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
    return [...new Set([...floor, ...offered])];
  }

  choose(language: Language): void {
    this.language = language;
    clearTimeout(this.#away);
    this.#away = setTimeout(() => (this.language = null), CHOSEN_MS);
  }

  /** The line with the box behind it: what gets no answer on the one is kept in the other. */
  behind(line: KioskLine): KioskLine {
    const isUp = (): boolean => line.isUp || this.canKeep;
    return {
      ...line,
      get isUp() {
        return isUp();
      },
      badge: async (body) => {
        const answer = line.isUp ? await line.badge(body) : null;
        if (answer?.type === 'welcome') this.#codes.set(answer.session, body.code);
        if (answer?.type === 'welcome') this.#copying.look();
        return answer ?? this.#welcome(body.code);
      },
      answer: async (body, demands) => {
        const answer = body.session.startsWith(KEPT) ? null : await line.answer(body, demands);
        // Nobody can say later that a PIN or a witness was there: such an answer is tried again, and not said to be kept.
        if (answer?.type === 'recorded') this.#copying.look();
        const canBeKept = body.outcome !== 'understood' || demands === 'badge';
        return answer ?? (canBeKept ? this.#keep(body) : null);
      },
      prove: async (body) => {
        const answer = await line.prove(body);
        // The same worker's session, surer.
        const code = this.#codes.get(body.session);
        if (answer?.type === 'proven' && code !== undefined) {
          this.#codes.delete(body.session);
          this.#codes.set(answer.session, code);
        }
        return answer;
      },
      leave: (body) => {
        this.#codes.delete(body.session);
        this.language = null;
        if (!body.session.startsWith(KEPT)) line.leave(body);
      }
    };
  }

  /** As the server is told it. */
  waits(): Health['keptAnswers'] {
    if (this.waiting === null) return undefined;
    const { count, oldestDeviceAt } = this.waiting;
    const since = oldestDeviceAt === null ? null : Math.round(this.#floor.clock.now() - Date.now() + oldestDeviceAt);
    return { count, since: since === null || since < 0 ? null : since };
  }

  #welcome(code: string): Awaited<ReturnType<KioskLine['badge']>> {
    const due = this.#dueNow();
    const language = this.language ?? this.#floor.glass?.languages[0];
    if (due.length === 0 || language === undefined) return null;
    const session = `${KEPT}${clientId()}`;
    this.#codes.set(session, code);
    const nobody = { firstName: '', languages: [language], firstReading: true, told: [] };
    return { type: 'welcome', session, assurance: 'unverified-badge', ...nobody, due };
  }

  async #keep(body: Answer): Promise<AnswerAnswer | Kept | null> {
    const code = this.#codes.get(body.session);
    const key = this.#stock?.key;
    if (code === undefined || key === undefined) return null;
    const { clock } = this.#floor;
    const knows = { now: clock.now(), deviceAt: Date.now(), measured: clock.measured() };
    const isKept = await this.#box.keep(keptRow(body, code, key, knows));
    this.look();
    return isKept ? { type: 'kept' } : { type: 'refused', code: 'not-kept', says: '' };
  }

  #dueNow(): Due[] {
    void this.#brought;
    return this.#stock === null
      ? []
      : asksNow(this.#stock, (hash) => this.#contents.get(hash), this.#floor.clock.now());
  }

  async #look(): Promise<void> {
    if (this.#stock === null) await this.#take(parseStock(await this.#box.stock()));
    this.waiting = await this.#box.waiting();
    if (!this.#floor.isUp) return;
    const answer = await this.#floor.link.stock({ revision: this.#stock?.revision ?? null });
    if (answer?.type === 'stock') {
      await this.#box.putStock(answer.stock);
      await this.#take(answer.stock);
      // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
      await this.#contents.keepOnly(new Set(answer.stock.notices.map(({ contentHash }) => contentHash)));
    } else if (this.#stock !== null && this.#isMissing(this.#stock)) await this.#take(this.#stock);
    const way = this.#floor.link;
    const unread = await sendKept(this.#box, way, MOST_KEPT, (ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    if (unread > 0) this.#note('kept answers could not be read by the server');
    this.waiting = await this.#box.waiting();
  }

  /** Its words are on the device before anybody needs them. */
  async #take(stock: Stock | null): Promise<void> {
    if (stock === null) return;
    this.#stock = stock;
    for (const { contentHash } of stock.notices) {
      await this.#contents.bring(contentHash, new AbortController().signal);
      this.#brought++;
      this.#bringPicture(contentHash);
    }
  }

  #isMissing({ notices }: Stock): boolean {
    return notices.some(({ contentHash }) => this.#contents.get(contentHash) === undefined);
  }

  /** A picture never changes under its address: once loaded the browser's own cache has it. */
  #bringPicture(hash: ContentHash): void {
    const content = this.#contents.get(hash);
    const still = content === undefined ? null : stillOf(content.template);
    if (still !== null) new Image().src = `/floor/media/${still}/1080`;
  }
}
