// A scene as proof of play names it.
import type { Played } from '#playlists/proof/played.ts';
import type { Scene } from '../player/scene.ts';

/** `fallen` where the scene could not be drawn: the site's card stands in its place. */
export function playedOf(scene: Scene, fallen: boolean): Played {
  if (fallen) return { type: 'card' };
  switch (scene.type) {
    case 'slide': {
      const { announcement, version, content, language, beside } = scene.slide;
      return { type: 'slide', announcement, version, content, language, beside };
    }
    case 'takeover':
      return { type: 'takeover', id: scene.takeover.id };
    case 'card':
    case 'dark':
      return { type: scene.type };
    default:
      return scene satisfies never;
  }
}
