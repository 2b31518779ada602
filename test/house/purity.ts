// The heart has no clock, no random and no zone data of its own: what it needs is handed to it.
import ts from 'typescript';
import { walk, type Source } from './sources.ts';

const ASKED_OF_THE_MACHINE = new Set(['Date.now', 'Math.random', 'performance.now', 'Temporal.Now']);
const GLOBALS_OF_A_MACHINE = new Set([
  'crypto',
  'process',
  'Buffer',
  'window',
  'document',
  'setTimeout',
  'setInterval'
]);

/** Sentences about what a file of playlists/ asks the machine for; empty when it is pure. */
export function impure(source: Source): string[] {
  const found: string[] = [];
  const say = (node: ts.Node, what: string): void => {
    const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${source.path}:${line + 1} ${what}`);
  };
  walk(source.tree, (node) => {
    if (ts.isPropertyAccessExpression(node) && ASKED_OF_THE_MACHINE.has(node.getText())) say(node, node.getText());
    if (isNewDateOfNow(node)) say(node, 'new Date()');
    if (ts.isIdentifier(node) && isFree(node)) {
      if (GLOBALS_OF_A_MACHINE.has(node.text)) say(node, node.text);
      if (node.text === 'Temporal' && !source.path.startsWith('playlists/time/')) say(node, 'Temporal outside time/');
    }
  });
  return found;
}

function isNewDateOfNow(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return ts.isIdentifier(node.expression) && node.expression.text === 'Date';
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression)) return false;
  return node.expression.text === 'Date' && (node.arguments?.length ?? 0) === 0;
}

/** A name that stands for itself, not a property, a key or a declaration. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  return !('name' in parent && parent.name === node) && !ts.isImportSpecifier(parent);
}
