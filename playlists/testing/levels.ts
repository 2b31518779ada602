// Which level wins at an instant, found slowly by the words of RULES.md: what compile is held against.
import { byPrecedence, isInForce } from '../program/takeovers.ts';
import { type Display, isTargeted } from '../site/display.ts';
import type { PlaylistId } from '../site/ids.ts';
import type { Site } from '../site/site.ts';
import { windows } from '../time/windows.ts';

export function winner(site: Site, display: Display, at: number): { level: string; ids: string[] } {
  const [takeover] = Object.values(site.takeovers)
    .filter((one) => isTargeted(one.targets, display) && isInForce(one, at))
    .sort(byPrecedence);
  if (takeover !== undefined) return { level: 'takeover', ids: [takeover.id] };
  const running = Object.values(site.schedules).filter(
    (one) =>
      isTargeted(one.targets, display) &&
      hasSomething(site, one.playlist, at) &&
      windows(one.rule, site, at, at + 1).length > 0
  );
  if (running.length > 0) {
    const highest = Math.max(...running.map((one) => one.priority));
    return {
      level: 'schedule',
      ids: running
        .filter((one) => one.priority === highest)
        .map((one) => one.id)
        .sort()
    };
  }
  for (const [level, playlist] of [
    ['display-default', display.defaultPlaylist],
    ['site-default', site.defaultPlaylist]
  ] as const) {
    if (playlist !== null && hasSomething(site, playlist, at)) return { level, ids: [playlist] };
  }
  return { level: 'card', ids: [] };
}

function hasSomething(site: Site, playlist: PlaylistId, at: number): boolean {
  return (site.playlists[playlist]?.items ?? []).some((item) => {
    const one = item.type === 'announcement' ? site.announcements[item.announcement] : undefined;
    return (
      one !== undefined &&
      one.published !== null &&
      one.withdrawnAt === null &&
      (one.validFrom === null || Date.parse(one.validFrom) <= at) &&
      (one.validUntil === null || at < Date.parse(one.validUntil))
    );
  });
}
