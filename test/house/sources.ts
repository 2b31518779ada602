// Reads the rooms' sources as syntax trees, so that rules look at code and never at comments.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export const root = join(import.meta.dirname, '../..');
export const rooms = ['playlists', 'display', 'admin', 'server', 'test'] as const;
export type Room = (typeof rooms)[number];

export interface Source {
  /** From the repository's top, with slashes: `display/player/link.ts`. */
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** Every .ts and .svelte file of a room. */
export function sourcesOf(room: Room): Source[] {
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((path) => source(path, readFileSync(join(root, path), 'utf8')));
}

export function source(path: string, text: string): Source {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  return { path, tree: ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS) };
}

/** Calls `visit` for every node of the tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function scriptsOf(svelte: string): string {
  return [...svelte.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n');
}
