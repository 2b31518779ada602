// Which takeovers are in force, and what is said about one.
import { isTargeted, type Display } from '#playlists/site/display.ts';
import type { Site } from '#playlists/site/site.ts';
import { takeoverEnd, type Takeover } from '#playlists/site/takeover.ts';

/** Newest first. */
export function runningTakeovers(site: Site, now: number): readonly Takeover[] {
  return Object.values(site.takeovers)
    .filter((one) => takeoverEnd(one) > now)
    .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
}

/** The displays it is aimed at, by name. */
export function displaysOf(targets: Takeover['targets'], site: Site): readonly Display[] {
  return Object.values(site.displays)
    .filter((display) => isTargeted(targets, display))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Its headline in the first of the site's languages that it has. */
export function headlineOf(one: Pick<Takeover, 'texts'>, site: Pick<Site, 'languages'>): string {
  const language = site.languages.find((wanted) => one.texts[wanted] !== undefined);
  return (language === undefined ? Object.values(one.texts)[0] : one.texts[language])?.title ?? '';
}

export function severityWords({ severity, drill }: { readonly severity: string; readonly drill: boolean }): string {
  if (drill) return 'Drill';
  return severity === 'warning' ? 'Warning' : 'Emergency';
}
