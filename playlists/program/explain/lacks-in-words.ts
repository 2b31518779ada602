// What a playlist lacks, in words.
import type { PlaylistId } from '../../site/ids.ts';
import type { Asked } from './asked.ts';
import type { Lack, Need } from './candidate.ts';

const MOST_LISTED = 5;

/** As much of it as is worth listing. */
export function contentNeed(playlist: PlaylistId, lacks: readonly Lack[]): Need {
  return {
    need: 'content',
    playlist,
    lacks: lacks.slice(0, MOST_LISTED),
    more: Math.max(0, lacks.length - MOST_LISTED)
  };
}

/** `has nothing to show: “Forklifts” starts at 00:00 on Wednesday 3 March, and 2 other entries are not shown either`. */
export function nothingToShow(asked: Asked, playlist: PlaylistId, lacks: readonly Lack[]): string {
  const [first, ...others] = lacks;
  if (first === undefined) return 'has nothing to show';
  if (first.reason === 'empty' && first.of.id === playlist) return 'is empty';
  const count = others.length;
  const more =
    count === 0 ? '' : `, and ${count === 1 ? 'one other entry is' : `${count} other entries are`} not shown either`;
  return `has nothing to show: ${inWords(asked, first)}${more}`;
}

function inWords(asked: Asked, { reason, name, at, tags }: Lack): string {
  switch (reason) {
    case 'not-yet':
      return `“${name}” starts${at === null ? ' later' : ` at ${asked.time(at)}`}`;
    case 'hours':
      return at === null ? `the hours of “${name}” do not come again` : `“${name}” next runs at ${asked.time(at)}`;
    case 'not-published':
      return `“${name}” is not published`;
    case 'tags':
      return `“${name}” is only for displays tagged ${tags.map((tag) => `“${tag}”`).join(' or ')}`;
    case 'withdrawn':
      return `“${name}” is withdrawn`;
    case 'expired':
      return `“${name}” ended${at === null ? '' : ` at ${asked.time(at)}`}`;
    case 'empty':
      return `“${name}” is empty`;
    default:
      return reason satisfies never;
  }
}
