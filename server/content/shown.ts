// Content as displays show it: the Markdown of its bodies made into safe HTML with a handful of elements and no attributes.
import { marked } from 'marked';
import sanitize from 'sanitize-html';
import type { Content } from '#playlists/site/announcement.ts';
import type { ShownContent } from '#playlists/wire/content.ts';

const ELEMENTS = ['p', 'ul', 'ol', 'li', 'strong', 'em', 'br'];

export function shown(content: Content): ShownContent {
  const texts = Object.entries(content.texts).map(([language, text]) => [
    language,
    { title: text.title, bodyHtml: bodyHtml(text.body), alt: text.alt }
  ]);
  return { ...content, texts: Object.fromEntries(texts) as ShownContent['texts'] };
}

/** Markdown of paragraphs, lists, bold and italic; anything else is left as its words. */
export function bodyHtml(markdown: string): string {
  const html = marked.parse(markdown, { async: false, gfm: true, breaks: true });
  return sanitize(html, { allowedTags: ELEMENTS, allowedAttributes: {}, disallowedTagsMode: 'discard' }).trim();
}
