// The tables of one program: slides, passes, loops and interruptions, each kept once and named by its index.
import type { Language } from '../site/values.ts';
import { bestLanguage } from './best-language.ts';
import type { Coming } from './playing.ts';
import type { Interruption, Slide } from './program.ts';

/** Filled while segments are made; what is equal is there once, so that equal documents give equal programs [L2]. */
export class Tables {
  readonly slides: Slide[] = [];
  readonly passes: (readonly number[])[] = [];
  readonly loops: (readonly number[])[] = [];
  readonly interruptions: (readonly Interruption[])[] = [];
  readonly #languages: readonly Language[];
  readonly #fallbacks: readonly Language[];
  readonly #indexes = new Map<string, number>();
  readonly #passesOf = new Map<readonly Coming[], readonly number[]>();

  /** Languages that the display shows in turn, and the site's. */
  constructor(languages: readonly Language[], fallbacks: readonly Language[]) {
    this.#languages = languages;
    this.#fallbacks = [...languages, ...fallbacks];
  }

  /** [L4] One round for each language through these passes, none of them empty; rounds that would be identical are one. */
  loop(passes: readonly (readonly Coming[])[]): number {
    const inEach = passes.map((pass) => this.#inEachLanguage(pass));
    const rounds = new Map<string, readonly number[]>();
    for (const [place] of this.#languages.entries()) {
      const round = inEach.map((one) => one[place] as number);
      rounds.set(round.join(), round);
    }
    const loop = [...rounds.values()].flat();
    return this.#numbered(this.loops, `loop ${loop.join()}`, loop);
  }

  interrupted(all: readonly Interruption[]): number | null {
    if (all.length === 0) return null;
    return this.#numbered(
      this.interruptions,
      `interrupted ${all.map((one) => `${one.schedule} ${one.loop} ${one.ms}`).join()}`,
      all
    );
  }

  /** How long each slide of a loop is on. */
  slidesMs(loop: number): readonly number[] {
    return (this.loops[loop] ?? [])
      .flatMap((pass) => this.passes[pass] ?? [])
      .flatMap((slide) => this.slides[slide]?.dwellMs ?? []);
  }

  #inEachLanguage(pass: readonly Coming[]): readonly number[] {
    let indexes = this.#passesOf.get(pass);
    if (indexes === undefined) {
      indexes = this.#languages.map((language) => {
        const slides = pass.map((coming) => this.#slide(coming, language));
        return this.#numbered(this.passes, `pass ${slides.join()}`, slides);
      });
      this.#passesOf.set(pass, indexes);
    }
    return indexes;
  }

  #slide({ one, published, seconds }: Coming, wanted: Language): number {
    const language = bestLanguage(published.content.texts, wanted, this.#fallbacks) ?? wanted;
    return this.#numbered(this.slides, `slide ${one.id} ${language} ${seconds}`, {
      announcement: one.id,
      version: published.number,
      content: published.contentHash,
      language,
      dwellMs: seconds * 1000
    });
  }

  #numbered<T>(list: T[], key: string, entry: T): number {
    let index = this.#indexes.get(key);
    if (index === undefined) this.#indexes.set(key, (index = list.push(entry) - 1));
    return index;
  }
}
