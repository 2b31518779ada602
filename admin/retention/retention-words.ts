// How long names are kept, in words.
import type { Retention } from '#playlists/site/retention.ts';

/** `24 months after the answer`. */
export function retentionSaid({ type, months }: Retention): string {
  const long = months === 1 ? '1 month' : `${months} months`;
  switch (type) {
    case 'fixed':
      return `${long} after the answer`;
    case 'after-leaving':
      return `${long} after the worker’s last day`;
    case 'until-superseded':
      return `${long} after a new version has to be confirmed`;
    default:
      return type satisfies never;
  }
}
