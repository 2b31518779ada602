// Content as displays show it: the Markdown of its bodies made into safe HTML with a handful of elements and no attributes.
import { Marked } from 'marked';
import sanitize from 'sanitize-html';
import type { Content } from '#playlists/site/announcement.ts';
import { cleanText } from '#playlists/site/values.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import { withHyphens } from './hyphens.ts';

/** Published content is never changed: a notice is rendered once, however many badges ask for it. */
const rendered = new WeakMap<Content, ShownContent>();

// A quotation is not shown as one, and each `>` of `>>>>…` would be a call within a call.
const markdownParser = new Marked({ tokenizer: { blockquote: () => undefined } });

const ELEMENTS = ['p', 'ul', 'ol', 'li', 'strong', 'em', 'br'];

export function shown(content: Content): ShownContent {
  const known = rendered.get(content);
  if (known !== undefined) return known;
  const fresh = render(content);
  rendered.set(content, fresh);
  return fresh;
}

function render(content: Content): ShownContent {
  const texts = Object.entries(content.texts).map(([language, text]) => [
    language,
    { title: withHyphens(text.title, language), bodyHtml: withHyphens(bodyHtml(text.body), language), alt: text.alt }
  ]);
  return { ...content, texts: Object.fromEntries(texts) as ShownContent['texts'] };
}

/** Markdown of paragraphs, lists, bold and italic; anything else is left as its words. */
export function bodyHtml(markdown: string): string {
  const html =
    parsed(markdown.replace(/^(?:[ \t]*>)+[ \t]?/gm, '')) ??
    `<p>${sanitize(markdown, { allowedTags: [], disallowedTagsMode: 'escape' })}</p>`;
  // Written as `&#8238;` what reorders words passes every check of the text itself.
  return cleanText(sanitize(html, { allowedTags: ELEMENTS, allowedAttributes: {}, disallowedTagsMode: 'discard' }));
}

/** Null where lists nest deeper than the stack: that is no notice, but it must not take a kiosk down either. */
function parsed(markdown: string): string | null {
  try {
    return markdownParser.parse(markdown, { async: false, gfm: true, breaks: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
