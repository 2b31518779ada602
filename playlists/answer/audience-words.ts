// Why somebody was asked, in the words of the desk and of a pack's report.
import { crewName } from '../site/crew-name.ts';
import type { Site } from '../site/site.ts';
import type { AudienceRule } from './audience.ts';

/** `everybody`, `by name`, `crew Blue, forklift driver, on duty` */
export function audienceWords(site: Pick<Site, 'crews'>, rule: AudienceRule): string {
  switch (rule.type) {
    case 'everybody':
      return 'everybody';
    case 'named':
      return 'by name';
    case 'group': {
      const crew = rule.crew === null ? null : crewWords(crewName(site, rule.crew) || rule.crew);
      const parts = [crew, rule.role, rule.department, rule.tag, rule.onDuty ? 'on duty' : null];
      return parts.filter((part) => part !== null).join(', ');
    }
    default:
      return rule satisfies never;
  }
}

/** Many crews are called `Crew B`. */
const crewWords = (name: string): string => (/^crew\b/i.test(name) ? name : `crew ${name}`);
