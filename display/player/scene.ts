// One thing that stands on the glass, ready to be drawn.
import type { Slide, TakeoverSlide } from '#playlists/program/program.ts';
import type { Showing } from '#playlists/program/showing.ts';
import type { ShownContent } from '#playlists/wire/content.ts';

export interface SlideScene {
  readonly type: 'slide';
  readonly key: string;
  readonly slide: Slide;
  readonly content: ShownContent;
  /** Null where the content has none or it could not be had: the words stand anyway. */
  readonly picture: HTMLImageElement | null;
  readonly position: { readonly index: number; readonly count: number };
  readonly since: number;
  readonly until: number;
}
export interface AlarmScene {
  readonly type: 'takeover';
  readonly key: string;
  readonly takeover: TakeoverSlide;
}
export type Scene =
  | SlideScene
  | AlarmScene
  /** `followsAlarm` where a takeover may still hold and nobody can say. */
  | { readonly type: 'card'; readonly key: string; readonly followsAlarm: boolean }
  | { readonly type: 'dark'; readonly key: string };

export const card: Extract<Scene, { type: 'card' }> = { type: 'card', key: 'card', followsAlarm: false };
export const dark: Scene = { type: 'dark', key: 'dark' };

/** What looks the same has the same key: the glass changes only where the key does. */
export function sceneKey(showing: Showing): string {
  switch (showing.type) {
    case 'slide':
      return `slide ${showing.slide.announcement} ${showing.slide.version} ${showing.slide.content} ${showing.slide.language} ${showing.slide.beside ?? ''}`;
    case 'takeover':
      return `takeover ${showing.takeover.id}`;
    case 'card':
      return card.key;
    case 'dark':
      return dark.key;
    default:
      return showing satisfies never;
  }
}

export function pictureOf(scene: Scene | null): HTMLImageElement | null {
  return scene?.type === 'slide' ? scene.picture : null;
}
