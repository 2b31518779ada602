// From which files the page's typefaces come, as its style sheets say. A browser asks for such a file once: where it did not come, the rule that
// names it is written anew, and the browser asks again.

/** Lists of typefaces whose sheet did not come are loaded again, and typefaces that did not come are there to be asked for. */
export async function askAgain(): Promise<void> {
  await Promise.all([...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(again));
  const failed = new Set([...document.fonts].filter(({ status }) => status === 'error').map(nameOf));
  if (failed.size === 0) return;
  for (const { sheet, rule } of rules()) {
    if (!failed.has(nameOfRule(rule))) continue;
    const index = [...sheet.cssRules].indexOf(rule);
    sheet.deleteRule(index);
    sheet.insertRule(rule.cssText, index);
  }
}

/** The paths of all files, typefaces and their lists, that what is loaded by now came from. */
export function loadedFiles(): readonly string[] {
  const loaded = new Set([...document.fonts].filter(({ status }) => status === 'loaded').map(nameOf));
  const paths = new Set<string>();
  for (const { sheet, rule } of rules()) {
    const source = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src'))?.[1];
    if (source === undefined || !loaded.has(nameOfRule(rule))) continue;
    const base = sheet.href ?? location.href;
    paths.add(new URL(source, base).pathname);
    if (sheet.href !== null) paths.add(new URL(base).pathname);
  }
  return [...paths];
}

function* rules(): Generator<{ sheet: CSSStyleSheet; rule: CSSFontFaceRule }> {
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet) ?? []) if (rule instanceof CSSFontFaceRule) yield { sheet, rule };
  }
}

/** Null of a sheet that did not come: it is there, but may not be read. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] | null {
  try {
    return [...sheet.cssRules];
  } catch {
    return null;
  }
}

/** What its bundler does not do: a link that failed stays in the page, and counts as loaded from then on. */
async function again(link: HTMLLinkElement): Promise<void> {
  if (link.sheet !== null && rulesOf(link.sheet) !== null) return;
  const fresh = link.cloneNode() as HTMLLinkElement;
  const done = new Promise((resolve) => {
    fresh.onload = fresh.onerror = resolve;
  });
  link.replaceWith(fresh);
  await done;
}

const nameOf = ({ family, style, unicodeRange }: FontFace): string => named(family, style, unicodeRange);
const nameOfRule = ({ style }: CSSFontFaceRule): string =>
  named(
    style.getPropertyValue('font-family'),
    style.getPropertyValue('font-style'),
    style.getPropertyValue('unicode-range')
  );
const named = (family: string, style: string, range: string): string =>
  `${family.replace(/["']/g, '')} ${style || 'normal'} ${range || 'U+0-10FFFF'}`.toLowerCase();
