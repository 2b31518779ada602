// What a supervisor's open sheet knows and does: the crew as the server told it last, and one act at a time.
import type { Act, ActAnswer, CrewShown, LookAnswer } from '#playlists/wire/crew-sheet.ts';
import type { BindBadge, DayBadge, IssuedAnswer } from '#playlists/wire/supervising.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { FloorLink } from '../../link/floor-link.ts';
import type { Words } from '../../words/catalogue.ts';
import { sealedPin } from '../pin/sealed-pin.ts';

type Without<T> = T extends unknown ? Omit<T, 'session'> : never;
export type Doing = Without<Act>;
export type Guest = Omit<DayBadge, 'session' | 'id' | 'code'>;
export type Person = CrewShown['people'][number];

export class AtCrew {
  crew: CrewShown = $state.raw({ people: [], notices: [], crews: [], questions: 0, missing: null });
  /** What stands against the last act; null where nothing does. */
  problem: string | null = $state(null);
  isBusy = $state(false);
  /** The session is: what was shown under it goes. */
  isOver = $state(false);
  readonly #link: FloorLink;
  readonly #session: string;
  readonly #said: () => Words;

  constructor(link: FloorLink, session: string, crew: CrewShown, said: () => Words) {
    this.#link = link;
    this.#session = session;
    this.#said = said;
    this.crew = crew;
  }

  person(worker: WorkerId): Person | undefined {
    return this.crew.people.find((one) => one.worker === worker);
  }

  look<W extends 'questions' | 'roll-call'>(what: W): Promise<Extract<LookAnswer, { type: W }> | null> {
    return this.#link.look({ session: this.#session, what }).then((answer) => {
      if (answer?.type === what) {
        if (this.problem === this.#said().noLine) this.problem = null;
        return answer as Extract<LookAnswer, { type: W }>;
      }
      this.problem = this.#refused(answer);
      return null;
    });
  }

  /** Whether it is done; then the crew is as it stands since. */
  act(doing: Doing): Promise<boolean> {
    return this.#once(async () => {
      const answer = await this.#link.act({ ...doing, session: this.#session } as Act);
      this.problem = answer?.type === 'done' ? null : this.#refused(answer);
      await this.#again();
      return answer?.type === 'done';
    });
  }

  /** Whose badge a warden sees here; null where that is not known, or not said. Others wait for nothing of it. */
  async badgeSeen(id: string, rollCall: string, code: string): Promise<string | null> {
    const answer = await this.#link.act({
      ...{ type: 'badge-seen', session: this.#session, id, rollCall },
      code: code as BindBadge['code']
    });
    this.problem = answer?.type === 'done' ? null : this.#refused(answer);
    return answer?.type === 'done' ? (answer.name ?? '') : null;
  }

  /** Sealed before it leaves the kiosk; nobody but its worker has seen it. */
  setPin(worker: WorkerId, pin: string): Promise<boolean> {
    return this.#once(async () => {
      const sealed = await sealedPin(this.#link, pin, sealPurpose('set-pin', `${this.#session} ${worker}`));
      const answer =
        sealed === null ? null : await this.#link.act({ type: 'set-pin', session: this.#session, worker, pin: sealed });
      this.problem = answer?.type === 'done' ? null : this.#refused(answer);
      return answer?.type === 'done';
    });
  }

  dayBadge(id: string, guest: Guest, code: string): Promise<Extract<IssuedAnswer, { type: 'issued' }> | null> {
    return this.#issue(() =>
      this.#link.dayBadge({ session: this.#session, id, ...guest, code: code as DayBadge['code'] })
    );
  }

  bind(worker: WorkerId, code: string): Promise<Extract<IssuedAnswer, { type: 'issued' }> | null> {
    return this.#issue(() => this.#link.bindBadge({ session: this.#session, worker, code: code as BindBadge['code'] }));
  }

  async #issue(ask: () => Promise<IssuedAnswer | null>): Promise<Extract<IssuedAnswer, { type: 'issued' }> | null> {
    let issued: Extract<IssuedAnswer, { type: 'issued' }> | null = null;
    await this.#once(async () => {
      const answer = await ask();
      if (answer?.type === 'issued') issued = answer;
      this.problem = answer?.type === 'issued' ? null : this.#refused(answer);
      if (issued !== null) await this.#again();
      return issued !== null;
    });
    return issued;
  }

  /** A second tap on what is under way does nothing. */
  async #once(does: () => Promise<boolean>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.problem = null;
    try {
      return await does();
    } finally {
      this.isBusy = false;
    }
  }

  async #again(): Promise<void> {
    const answer = await this.#link.look({ session: this.#session, what: 'crew' });
    if (answer?.type === 'crew') this.crew = answer;
  }

  #refused(answer: LookAnswer | ActAnswer | IssuedAnswer | null): string {
    const said = this.#said();
    if (answer === null) return said.noLine;
    if (answer.type !== 'refused') return said.pad.notWorked;
    if (answer.code === 'session-over') {
      this.isOver = true;
      return said.sessionOver;
    }
    if (answer.code === 'unknown-badge') return said.unknownBadge;
    return answer.code === 'card-taken' ? said.crewSheet.cardTaken : said.pad.notWorked;
  }
}
