// Long texts that only server/ holds: found in a file for browsers they prove that a module of server/ was sent there.
import ts from 'typescript';
import { isOfBrowsers } from './arrows.ts';
import { walk, type Source } from './sources.ts';

/** SQL, log lines, refusals: texts of at least 24 characters with a space in them, that no room for browsers holds too. */
export function wordsOfServerAlone(server: readonly Source[], others: readonly Source[]): ReadonlyMap<string, string> {
  const shared = new Set(others.flatMap((source) => [...textsOf(source)]));
  const words = new Map<string, string>();
  for (const source of server) {
    if (isOfBrowsers(source.path) || source.path.endsWith('.test.ts')) continue;
    for (const text of textsOf(source)) if (!isSaidBy(shared, text)) words.set(text, source.path);
  }
  return words;
}

/** A sentence of the floor's own may begin or end with one of the server's. */
const isSaidBy = (shared: ReadonlySet<string>, text: string): boolean => [...shared].some((one) => one.includes(text));

/** Sentences about what of server/ stands in a built file; empty when it is clean. */
export function serverIn(file: string, built: string, words: ReadonlyMap<string, string>): string[] {
  const found = [...words].filter(([text]) => built.includes(text));
  const said = found.map(([text, path]) => `${file} holds "${text}" of ${path}`);
  // Vite puts this in place of a Node module that a browser would have to load.
  return built.includes('__vite-browser-external') ? [...said, `${file} wants a module of Node`] : said;
}

function textsOf(source: Source): Set<string> {
  const texts = new Set<string>();
  walk(source.tree, (node) => {
    // Minifiers write line breaks and quotes their own way: the longest plain stretch stands for the text.
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return;
    if (ts.isImportDeclaration(node.parent)) return;
    const plain = node.text.split(/[^\w ,.()*-]/).sort((a, b) => b.length - a.length)[0] ?? '';
    if (plain.length >= 24 && plain.includes(' ')) texts.add(plain);
  });
  return texts;
}
