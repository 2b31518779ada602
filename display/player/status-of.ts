// What a screen reports: what is on its glass now.
import type { Status } from '#playlists/wire/floor.ts';
import { newestRevision, type HeldPrograms } from './held-programs.ts';
import type { Scene } from './scene.ts';

/** `now` is the server's time; the difference to the device's own clock is told, so that a wrong clock is noticed. */
export function statusOf(held: HeldPrograms, scene: Scene, now: number): Status {
  const revision = newestRevision(held);
  const clockOffsetMs = Math.round(now - Date.now());
  switch (scene.type) {
    case 'slide': {
      const { announcement, version, language } = scene.slide;
      return { revision, shows: { type: 'slide', announcement, version, language }, clockOffsetMs };
    }
    case 'takeover':
      return { revision, shows: { type: 'takeover', id: scene.takeover.id }, clockOffsetMs };
    case 'card':
    case 'dark':
      return { revision, shows: { type: scene.type }, clockOffsetMs };
    default:
      return scene satisfies never;
  }
}
