// What a source file imports, and where in the repository that lies.
import { posix } from 'node:path';
import ts from 'typescript';
import { walk, type Source } from './sources.ts';

export interface Import {
  readonly specifier: string;
  /** False for `import type`: it is gone when the code runs. (`import { type A }` stays as an import of nothing.) */
  readonly runs: boolean;
  /** The file it names, from the repository's top; null for packages and what SvelteKit provides. */
  readonly path: string | null;
}

export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, runs: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    found.push({ specifier: specifier.text, runs, path: pathOf(source.path, specifier.text) });
  };
  walk(source.tree, (node) => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, !node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], true);
  });
  return found;
}

function pathOf(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return null;
  // `./$types` is made by SvelteKit beside a route; it holds types only.
  if (posix.basename(specifier) === '$types') return null;
  return posix.normalize(posix.join(posix.dirname(from), specifier));
}
