// Why a content could not be shown as it is, or not be confirmed honestly [E6].
import type { Content } from '../announcement.ts';
import { lookup } from '../lookup.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Site } from '../site.ts';
import { unanswerable } from './unanswerable.ts';
import { isWholeInContent } from '../template-shows.ts';
import type { Template } from '../template.ts';
import type { Language } from '../values.ts';
import { originOf } from '../origin-of.ts';

/** What is asked before it is published, wherever it will be shown. */
export function incomplete(content: Content): Refusal | null {
  return (
    lacking(content.template, Object.keys(content.texts) as Language[]) ??
    notToBeConfirmed(content) ??
    unanswerable(content)
  );
}

/** What is asked of a draft already: a shift board names a pattern of the site. */
export function unknownPattern(site: Site, { template }: Content): Refusal | null {
  if (template.type !== 'shift-board' || template.pattern === null) return null;
  if (lookup(site.shiftPatterns, template.pattern) !== undefined) return null;
  const says = `There is no shift pattern “${template.pattern}” on this site.`;
  return refuse('not-found', 'draft.template.pattern', says);
}

/** A page stands on the glass only from where the site allows it. */
export function foreignPage(site: Site, { template }: Content): Refusal | null {
  const origin = template.type === 'web' && template.url !== null ? originOf(template.url) : null;
  if (origin === null || site.webOrigins.includes(origin)) return null;
  const says = `Pages from ${origin} are not allowed on displays. Add that address in the settings first.`;
  return refuse('not-allowed', 'draft.template.url', says);
}

function lacking(template: Template, languages: readonly Language[]): Refusal | null {
  const lacks = (field: string, says: string) => refuse('not-publishable', `draft.template.${field}`, says);
  switch (template.type) {
    case 'picture':
    case 'picture-text':
      return template.picture === null
        ? lacks('picture', 'This template shows a picture. Add one, or choose another template.')
        : null;
    case 'big-number':
      return template.countFrom === null
        ? lacks('countFrom', 'The big number counts days from a date. Choose that date.')
        : null;
    case 'video':
      if (template.video === null)
        return lacks('video', 'This template plays a video. Add one, or choose another template.');
      return template.poster === null
        ? lacks('poster', 'The poster stands until the video plays. Add a picture for it.')
        : null;
    case 'web':
      return template.url === null ? lacks('url', 'This template shows a web page. Give its address.') : null;
    case 'countdown': {
      if (template.to === null) return lacks('to', 'The countdown counts to an instant. Choose it.');
      const silent = languages.find((language) => template.after[language] === undefined);
      return silent === undefined
        ? null
        : lacks(`after.${silent}`, 'Say what the screen shows when the countdown is over.');
    }
    case 'shift-board':
      return template.pattern === null
        ? lacks('pattern', 'The board shows the crews of a shift pattern. Choose it.')
        : null;
    case 'text':
    case 'to-confirm':
      return null;
    default:
      return template satisfies never;
  }
}

function notToBeConfirmed({ template, asksAcknowledgement }: Content): Refusal | null {
  if (!asksAcknowledgement || isWholeInContent(template)) return null;
  const says =
    'What this template shows changes by itself, so nobody can say later what was confirmed. Use another one.';
  return refuse('not-publishable', 'draft.asksAcknowledgement', says);
}
