// Why somebody was asked, in the words of the desk.
import type { AudienceRule } from '#playlists/answer/audience.ts';
import type { Site } from '#playlists/site/site.ts';
import { crewName } from './standing.ts';

/** `everybody`, `by name`, `crew Blue, forklift driver, on duty` */
export function ruleWords(site: Pick<Site, 'crews'>, rule: AudienceRule): string {
  switch (rule.type) {
    case 'everybody':
      return 'everybody';
    case 'named':
      return 'by name';
    case 'group': {
      const crew = rule.crew === null ? null : `crew ${crewName(site, rule.crew) || rule.crew}`;
      const parts = [crew, rule.role, rule.department, rule.tag, rule.onDuty ? 'on duty' : null];
      return parts.filter((part) => part !== null).join(', ');
    }
    default:
      return rule satisfies never;
  }
}
