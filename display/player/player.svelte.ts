// Puts on the glass what the program says, at the instant it says it: asks what stands now and until when, makes the next one ready on
// the layer behind, and turns the layers when its time comes.
import { stillOf, videoOf } from '#playlists/site/template-shows.ts';
import { readyTemplate } from '../slides/rare-templates.svelte.ts';
import { readySlide } from '../slides/ready-slide.ts';
import type { MediaHash } from '#playlists/site/ids.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import type { ContentShelf } from './content-shelf.ts';
import type { Floor } from './floor.svelte.ts';
import { onGlassAt, type HeldPrograms, type OnGlass } from './held-programs.ts';
import { inPlace } from './in-place.ts';
import type { PicturePool } from './picture-pool.ts';
import { card, dark, pictureOf, sceneKey, type Scene } from './scene.ts';

/** Longer than the cross-fade: until then the layer behind is still in sight. */
const SETTLED_MS = 700;
/** Looks again at least this often: timers of a sleeping or throttled browser come late, and far ones overflow. */
const LOOK_MS = 30_000;
const RETRY_MS = 3000;
const FIRST_PICTURE_MS = 1500;

export class Player {
  layers = $state.raw<readonly [Scene | null, Scene | null]>([null, null]);
  front = $state<0 | 1>(0);
  /** Whether the last change cuts: takeovers do, both ways. */
  cut = $state(true);
  /** Server time, once a second: the clock and how much of the slide's time is over. */
  now = $state(0);
  readonly #floor: Floor;
  readonly #shelf: ContentShelf;
  readonly #pool: PicturePool;
  readonly #readyVideo: (hash: MediaHash) => Promise<void>;
  readonly #onTurned: (scene: Scene) => void;
  #turnedAt = -Infinity;
  #hasBegun = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #preparing: string | null = null;
  #completing = false;
  /** Keys of scenes that could not be drawn, each until its turn is over. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
  readonly #broken = new Map<string, number>();
  #lookedAt = 0;

  /** `onTurned` is told what is in front from now on, painted with the next frame. */
  constructor(
    floor: Floor,
    shelf: ContentShelf,
    pool: PicturePool,
    readyVideo: (hash: MediaHash) => Promise<void>,
    onTurned: (scene: Scene) => void
  ) {
    this.#floor = floor;
    this.#shelf = shelf;
    this.#pool = pool;
    this.#readyVideo = readyVideo;
    this.#onTurned = onTurned;
    this.now = floor.clock.now();
  }

  get scene(): Scene | null {
    return this.layers[this.front];
  }
  /** When it last brought the glass to what stands, on the monotonic clock. */
  get lookedAt(): number {
    return this.#lookedAt;
  }
  get #behind(): 0 | 1 {
    return this.front === 0 ? 1 : 0;
  }

  /** Starts with a whole slide: the first picture is waited for a moment, so that the words need not move aside for it. */
  open(): () => void {
    const tick = setInterval(() => (this.now = this.#floor.clock.now()), 1000);
    const woke = () => this.look();
    const begin = () => {
      this.#hasBegun = true;
      this.look();
    };
    document.addEventListener('visibilitychange', woke);
    this.#timer = setTimeout(begin, FIRST_PICTURE_MS);
    void this.#first().then(begin);
    return () => {
      clearInterval(tick);
      clearTimeout(this.#timer);
      document.removeEventListener('visibilitychange', woke);
    };
  }

  async #first(): Promise<void> {
    const { held } = this.#floor;
    if (held !== null) await this.#prepare(onGlassAt(held, this.#floor.clock.now()), this.now);
  }

  /** That scene could not be drawn, in sight or behind: another has its place until its turn is over; on the next pass it is tried again. */
  fell(key: string): void {
    const { held } = this.#floor;
    if (held === null) return;
    const on = onGlassAt(held, this.#floor.clock.now());
    this.#broken.set(key, sceneKey(on.showing) === key ? on.until : onGlassAt(held, on.until).until);
    this.look();
  }

  /** Brings the glass to what stands now. Called when its time comes and whenever a program, content or picture arrived. */
  look(): void {
    if (!this.#hasBegun) return;
    clearTimeout(this.#timer);
    const at = this.#floor.clock.now();
    this.now = at;
    const { held } = this.#floor;
    if (held === null) {
      this.#put(card);
      return;
    }
    this.#forgive(at);
    const on = this.#standing(held, at);
    this.#show(on);
    const next = this.#standing(held, on.until);
    const settled = this.#turnedAt + SETTLED_MS - this.#floor.clock.monotonic();
    if (settled <= 0) void this.#prepare(next, at);
    const wait = Math.min(
      on.until - at,
      LOOK_MS,
      settled > 0 ? settled : Infinity,
      this.#isWhole(on) ? Infinity : RETRY_MS
    );
    this.#timer = setTimeout(() => this.look(), Math.max(0, wait));
    this.#lookedAt = this.#floor.clock.monotonic();
  }

  #standing(held: HeldPrograms, at: number): OnGlass {
    return inPlace(held, onGlassAt(held, at), at, this.#broken);
  }

  #forgive(at: number): void {
    for (const [key, until] of this.#broken) {
      if (until > at) continue;
      this.#broken.delete(key);
      // Where it still lies there it would count as ready.
      if (this.layers[this.#behind]?.key === key) this.#set(this.#behind, null);
    }
  }

  #show(on: OnGlass): void {
    const key = sceneKey(on.showing);
    const behind = this.layers[this.#behind];
    const shown = this.scene;
    if (shown?.key === key) this.#set(this.front, this.#build(on, shown));
    else if (behind?.key === key) this.#turn(this.#build(on, behind));
    else this.#put(this.#build(on, null));
    if (!this.#isWhole(on)) void this.#complete(on);
  }

  /** The scene for what stands, with the picture that an earlier form of it already had. Without its words a slide is the site's card. */
  #build({ showing, isWithheld }: OnGlass, earlier: Scene | null): Scene {
    if (showing.type === 'card') return { ...card, followsAlarm: isWithheld };
    if (showing.type === 'dark') return dark;
    const key = sceneKey(showing);
    if (showing.type === 'takeover') return { type: 'takeover', key, takeover: showing.takeover };
    const { slide, index, count, since, until } = showing;
    const content = this.#shelf.get(slide.content);
    if (content === undefined) return card;
    return {
      type: 'slide',
      key,
      slide,
      content,
      picture: pictureOf(earlier),
      position: { index, count },
      since,
      until
    };
  }

  #put(scene: Scene): void {
    if (this.scene?.key === scene.key) this.#set(this.front, scene);
    else this.#turn(scene);
  }

  #turn(scene: Scene): void {
    const earlier = this.scene;
    this.cut = earlier === null || earlier.type === 'takeover' || scene.type === 'takeover';
    this.#set(this.#behind, scene);
    this.front = this.#behind;
    this.#turnedAt = this.#floor.clock.monotonic();
    this.#preparing = null;
    this.#onTurned(scene);
  }

  #set(layer: 0 | 1, scene: Scene | null): void {
    this.layers = layer === 0 ? [scene, this.layers[1]] : [this.layers[0], scene];
  }

  /** Whether the glass shows all of what stands: its words and, where it has one, its picture. */
  #isWhole({ showing }: OnGlass): boolean {
    if (showing.type !== 'slide') return true;
    const content = this.#shelf.get(showing.slide.content);
    return content !== undefined && (stillOf(content.template) === null || pictureOf(this.scene) !== null);
  }

  /** Fetches what is missing from the slide that stands. One at a time: look() comes by again. */
  async #complete({ showing }: OnGlass): Promise<void> {
    if (showing.type !== 'slide' || this.#completing) return;
    this.#completing = true;
    const hash = showing.slide.content;
    const had = this.#shelf.get(hash) !== undefined;
    const content = await this.#shelf.fetch(hash);
    const picture = await this.#pictureFor(content);
    this.#completing = false;
    if (!had && content !== null) this.look();
    const scene = this.scene;
    if (picture === null || scene?.type !== 'slide' || scene.slide.content !== hash || scene.picture !== null) return;
    this.#set(this.front, { ...scene, picture });
  }

  /** Makes the next slide ready on the layer behind: words at hand, picture decoded, sizes measured. */
  async #prepare(next: OnGlass, at: number): Promise<void> {
    const { showing } = next;
    const key = sceneKey(showing);
    if (showing.type !== 'slide' || key === this.scene?.key || key === this.#preparing) return;
    if (this.layers[this.#behind]?.key === key) return;
    this.#preparing = key;
    const content = await this.#shelf.fetch(showing.slide.content);
    const [picture] = await Promise.all([this.#pictureFor(content), this.#readyDrawing(content)]);
    const video = content === null ? null : videoOf(content.template);
    // Last, for one that no layer has is let go of.
    if (video !== null) await this.#readyVideo(video);
    if (this.#preparing !== key) return;
    this.#preparing = null;
    if (content === null) return;
    const { slide, index, count, since, until } = showing;
    const ahead = Math.max(since, at);
    this.#set(this.#behind, {
      type: 'slide',
      key,
      slide,
      content,
      picture,
      position: { index, count },
      since: ahead,
      until
    });
  }

  /** The first slide does not wait for its letters: they come while it stands. */
  async #readyDrawing(content: ShownContent | null): Promise<void> {
    if (content === null) return;
    await (this.scene === null ? readyTemplate(content.template.type) : readySlide(content));
  }

  #pictureFor(content: ShownContent | null): Promise<HTMLImageElement | null> {
    const still = content === null ? null : stillOf(content.template);
    if (still === null) return Promise.resolve(null);
    const onGlass = this.layers.map(pictureOf).filter((picture) => picture !== null);
    return this.#pool.take(still, onGlass, this.#floor.goneSince === null);
  }
}
