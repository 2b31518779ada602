// Which thing of a site a change is about, so that two people are refused only where they edit the same thing.
import type { Change } from '#playlists/site/change.ts';

export function touches(change: Change): string {
  switch (change.type) {
    case 'make-site':
    case 'import-site':
    case 'put-settings':
      return 'settings';
    case 'put-crew':
    case 'remove-crew':
      return `crew:${change.id}`;
    case 'put-daypart':
    case 'remove-daypart':
      return `daypart:${change.id}`;
    case 'put-shift-pattern':
      return `shift-pattern:${change.pattern.id}`;
    case 'remove-shift-pattern':
      return `shift-pattern:${change.id}`;
    case 'put-display':
    case 'remove-display':
      return `display:${change.id}`;
    case 'draft-announcement':
    case 'propose-minor':
    case 'publish-announcement':
    case 'withdraw-announcement':
    case 'remove-announcement':
      return `announcement:${change.id}`;
    case 'put-playlist':
    case 'remove-playlist':
      return `playlist:${change.id}`;
    case 'put-shared':
      return 'library';
    case 'put-schedule':
    case 'remove-schedule':
      return `schedule:${change.id}`;
    case 'start-takeover':
    case 'renew-takeover':
    case 'end-takeover':
      return `takeover:${change.id}`;
    default:
      return change satisfies never;
  }
}
