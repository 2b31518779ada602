// A published text in one language as a page of its own: what stood on the glass, readable in any browser without us.
import { direction } from '#display/words/direction.ts';
import { languageName } from '#display/words/language-name.ts';
import type { Language } from '#playlists/site/values.ts';
import { bodyHtml } from '../../content/shown.ts';
import { escaped, STILL } from './html.ts';
import type { PackContent } from './pack-contents.ts';

const kindWords = { safety: 'Safety', warning: 'Warning', good: 'Good', news: 'News' } as const;

/** Stands two folders below the pack's first. */
export function contentHtml({ hash, content, picture, video }: PackContent, language: Language): string {
  const text = content.texts[language];
  if (text === undefined) throw new Error(`There is no text in ${language}`);
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${direction(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${STILL}
<title>${escaped(text.title)}</title>
<style>
  body { margin: 0; padding: 32px 24px; background: #f7f5f0; color: #101a23; font: 18px/1.45 "Atkinson Hyperlegible Next", "Noto Sans", system-ui, sans-serif }
  main, footer { max-width: 44em; margin: 0 auto }
  main { padding: 24px 28px; border-inline-start: 8px solid #47545f; background: #fff }
  .safety { border-color: #0a5199 } .warning { border-color: #ffb000 } .good { border-color: #17633d }
  h1 { margin: 0 0 .5em; font-size: 32px; line-height: 1.2 }
  .kind { margin: 0 0 8px; font-weight: 650 }
  img, video { max-width: 100%; height: auto }
  footer { padding: 16px 0; color: #47545f; font-size: 14px; overflow-wrap: anywhere }
</style>
<main class="${content.kind}">
  <p class="kind" lang="en" dir="ltr">${kindWords[content.kind]}</p>
  <h1>${escaped(text.title)}</h1>
  ${bodyHtml(text.body)}
  ${media(text.alt, picture, video)}${about(content.template)}${check(content.confirming?.check ?? null, language)}
</main>
<footer lang="en" dir="ltr">${escaped(languageName(language))} (${escaped(language)}) · text ${hash}. The bytes that this number stands for are in content/${hash}.json.</footer>
</html>
`;
}

function media(alt: string, picture: PackContent['picture'], video: PackContent['video']): string {
  const still = picture === null ? '' : `<p><img src="../../${picture.path}" alt="${escaped(alt)}"></p>`;
  if (video === null) return still;
  const poster = picture === null ? '' : ` poster="../../${picture.path}"`;
  return `<p><video controls muted src="../../${video.path}"${poster}></video></p>`;
}

/** What a template shows that is not among its words. */
function about(template: PackContent['content']['template']): string {
  const says = (words: string): string => `<p lang="en" dir="ltr">${escaped(words)}</p>`;
  switch (template.type) {
    case 'web':
      return says(`It showed the page ${template.url ?? ''}, which is not part of this text.`);
    case 'big-number':
      return says(`It counted the days since ${template.countFrom ?? ''}.`);
    case 'countdown':
      return says(`It counted down to ${template.to ?? ''}.`);
    case 'shift-board':
      return says('It showed who is on duty.');
    case 'to-confirm':
      return says('It listed the notices that ask to be confirmed.');
    default:
      return '';
  }
}

type Check = NonNullable<NonNullable<PackContent['content']['confirming']>['check']>;

function check(one: Check | null, language: Language): string {
  if (one === null) return '';
  const questions = one.questions.map(({ texts, right }) => {
    const asked = texts[language];
    if (asked === undefined) return '';
    const choices = asked.choices.map(
      (choice, index) =>
        `<li>${escaped(choice)}${index === right ? ' <strong lang="en" dir="ltr">(right)</strong>' : ''}</li>`
    );
    return `<h2>${escaped(asked.asks)}</h2><ol>${choices.join('')}</ol>`;
  });
  return `<p class="kind" lang="en" dir="ltr">Questions; right answers needed: ${one.passMark}</p>${questions.join('')}`;
}
