// What a template shows besides its words, for whoever draws or fetches it. Apart from the schemas, so that a slide is drawn without a parser.
import type { MediaHash } from './ids.ts';
import type { Template } from './template.ts';

/** The picture that stands for it where nothing moves: its own, or a video's poster. */
export function stillOf(one: Template): MediaHash | null {
  switch (one.type) {
    case 'picture-text':
    case 'picture':
      return one.picture;
    case 'video':
      return one.poster;
    default:
      return null;
  }
}

/** The date it counts days from; null where it counts none. */
export const countsFrom = (one: Template) => (one.type === 'big-number' ? one.countFrom : null);

/** The file that moves; null where nothing does. */
export const videoOf = (one: Template): MediaHash | null => (one.type === 'video' ? one.video : null);

/** Every file it needs. */
export function mediaOf(one: Template): readonly MediaHash[] {
  return [stillOf(one), videoOf(one)].filter((hash) => hash !== null);
}

/** Whether what it shows is in its content, and so what was confirmed can be shown again years later. */
export const isWholeInContent = ({ type }: Pick<Template, 'type'>): boolean =>
  type !== 'web' && type !== 'shift-board' && type !== 'to-confirm';
