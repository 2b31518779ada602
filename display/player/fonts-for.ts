// Has the fonts loaded that a content's words are set in. The page's own styles decide which those are, so the words are laid out once, out of sight.
import type { ShownContent } from '#playlists/wire/content.ts';

const LOAD_MS = 20_000;

/** Answers the names of those that could not be loaded; the next best typeface stands for them. */
export async function fontsFor(contents: readonly ShownContent[]): Promise<readonly string[]> {
  const box = document.createElement('div');
  box.setAttribute('aria-hidden', 'true');
  box.style.cssText =
    'position:fixed;inset:0;overflow:hidden;visibility:hidden;pointer-events:none;font-family:var(--font)';
  for (const { texts } of contents) {
    for (const [language, text] of Object.entries(texts)) {
      const words = document.createElement('p');
      words.lang = language;
      // The angle brackets of its elements are in every font.
      words.textContent = `${text.title} ${text.bodyHtml}`;
      box.append(words);
    }
  }
  document.body.append(box);
  try {
    // Layout asks for the fonts; `ready` waits for what was asked before.
    box.getBoundingClientRect();
    await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, LOAD_MS))]);
  } finally {
    box.remove();
  }
  return [...document.fonts].filter(({ status }) => status === 'error').map(({ family }) => family);
}
