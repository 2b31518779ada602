// The tables of one program: slides, passes, loops and interruptions, each kept once and named by its index.
import type { Display } from '../site/display.ts';
import type { ScheduleId } from '../site/ids.ts';
import type { Template } from '../site/template.ts';
import type { Language } from '../site/values.ts';
import { bestLanguage } from './best-language.ts';
import { showingsPerHour } from './interruptions.ts';
import type { Coming } from './playing.ts';
import type { Interruption, Slide, Why } from './program.ts';

/** Filled while segments are made; what is equal is there once, so that equal documents give equal programs [L2]. */
export class Tables {
  readonly slides: Slide[] = [];
  readonly passes: (readonly number[])[] = [];
  readonly loops: (readonly number[])[] = [];
  readonly interruptions: (readonly Interruption[])[] = [];
  /** What the slides are drawn by, each once. */
  readonly templates = new Set<Template>();
  readonly #groups: readonly (readonly Language[])[];
  readonly #fallbacks: readonly Language[];
  readonly #indexes = new Map<string, number>();
  readonly #passesOf = new Map<readonly Coming[], readonly number[]>();
  /** Passes by identity: what a playlist plays is one list for as long as it plays the same. */
  readonly #numbers = new Map<readonly Coming[], number>();
  readonly #loopOf = new Map<string, number>();
  readonly #interruptionOf = new Map<string, Interruption>();
  readonly #whys = new Map<string, Why>();

  /** Languages that the display shows, so many at a time; and the site's. */
  constructor(languages: readonly Language[], fallbacks: readonly Language[], mode: Display['languageMode']) {
    this.#groups =
      mode === 'in-turn'
        ? languages.map((one) => [one])
        : languages.flatMap((_, at) => (at % 2 === 0 ? [languages.slice(at, at + 2)] : []));
    this.#fallbacks = [...languages, ...fallbacks];
  }

  /** [L4] One round for each language, or two of them, through these passes, none of them empty; rounds that would be identical are one. */
  loop(passes: readonly (readonly Coming[])[]): number {
    // The same passes are asked about at every change behind them.
    const key = passes.map((pass) => this.#numberOf(pass)).join();
    let loop = this.#loopOf.get(key);
    if (loop === undefined) this.#loopOf.set(key, (loop = this.#made(passes)));
    return loop;
  }

  /** What a schedule does that interrupts for so many seconds of each hour. */
  interruption(schedule: ScheduleId, seconds: number, pass: readonly Coming[]): Interruption {
    const loop = this.loop([pass]);
    const key = `${schedule} ${loop}`;
    let one = this.#interruptionOf.get(key);
    if (one === undefined) {
      one = { schedule, loop, ...showingsPerHour(seconds, this.#slidesMs(loop)) };
      this.#interruptionOf.set(key, one);
    }
    return one;
  }

  interrupted(all: readonly Interruption[]): number | null {
    if (all.length === 0) return null;
    const key = `interrupted ${all.map((one) => `${one.schedule} ${one.loop}`).join()}`;
    return this.#numbered(this.interruptions, key, all);
  }

  /** The same object for the same reason: a month's segments have few. */
  why(level: Why['level'], ids: readonly string[], added: readonly string[]): Why {
    const key = `${level} ${ids.join()} ${added.join()}`;
    let one = this.#whys.get(key);
    if (one === undefined) this.#whys.set(key, (one = { level, ids, added }));
    return one;
  }

  #made(passes: readonly (readonly Coming[])[]): number {
    const inEach = passes.map((pass) => this.#inEachLanguage(pass));
    const rounds = new Map<string, readonly number[]>();
    for (const [place] of this.#groups.entries()) {
      const round = inEach.map((one) => one[place] as number);
      rounds.set(round.join(), round);
    }
    const loop = [...rounds.values()].flat();
    return this.#numbered(this.loops, `loop ${loop.join()}`, loop);
  }

  #numberOf(pass: readonly Coming[]): number {
    let number = this.#numbers.get(pass);
    if (number === undefined) this.#numbers.set(pass, (number = this.#numbers.size));
    return number;
  }

  /** How long each slide of a loop is on. */
  #slidesMs(loop: number): readonly number[] {
    return (this.loops[loop] ?? [])
      .flatMap((pass) => this.passes[pass] ?? [])
      .flatMap((slide) => this.slides[slide]?.dwellMs ?? []);
  }

  #inEachLanguage(pass: readonly Coming[]): readonly number[] {
    let indexes = this.#passesOf.get(pass);
    if (indexes === undefined) {
      indexes = this.#groups.map((group) => {
        const slides = pass.map((coming) => this.#slide(coming, group));
        return this.#numbered(this.passes, `pass ${slides.join()}`, slides);
      });
      this.#passesOf.set(pass, indexes);
    }
    return indexes;
  }

  #slide({ one, published, seconds }: Coming, [wanted, second]: readonly Language[]): number {
    const { texts, template } = published.content;
    this.templates.add(template);
    // [L5] What lacks the one language is shown in the other that would have stood beside it.
    const others = second === undefined ? this.#fallbacks : [second, ...this.#fallbacks];
    const language = bestLanguage(texts, wanted as Language, others) ?? (wanted as Language);
    const beside = second !== undefined && second !== language && texts[second] !== undefined ? second : null;
    return this.#numbered(this.slides, `slide ${one.id} ${language} ${beside} ${seconds}`, {
      announcement: one.id,
      version: published.number,
      content: published.contentHash,
      language,
      beside,
      dwellMs: seconds * 1000
    });
  }

  #numbered<T>(list: T[], key: string, entry: T): number {
    let index = this.#indexes.get(key);
    if (index === undefined) this.#indexes.set(key, (index = list.push(entry) - 1));
    return index;
  }
}
