// Marks in a text on the glass what is new since an older one, and puts back, struck through, what is gone [A17].
import { difference } from '#playlists/answer/difference.ts';

interface Part {
  readonly type: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** `before` is sanitised HTML, as the server makes it, or plain text. What stands in `root` is never changed but for the marks. */
export function markChanges(root: Element, before: string): void {
  const old = document.createElement('template');
  old.innerHTML = before;
  const here = piecesOf(root);
  const there = piecesOf(old.content);
  if (here.length === 0) return;

  const parts = here.map((): Part[] => []);
  // The place within the new text: in which of its nodes, and how much of node and separator was passed.
  let [node, passed] = [0, 0];
  for (const { type, text } of difference(joined(there), joined(here))) {
    if (type === 'gone') {
      parts[node]?.push({ type, text: text.replace(/\n/g, ' ') });
      continue;
    }
    for (let rest = text; rest !== '';) {
      const whole = here[node];
      if (whole === undefined) break;
      const inNode = whole.text.slice(passed, passed + rest.length);
      if (inNode !== '') parts[node]?.push({ type, text: inNode });
      const taken = Math.min(rest.length, whole.text.length + whole.gap.length - passed);
      passed += taken;
      rest = rest.slice(taken);
      if (passed >= whole.text.length + whole.gap.length && node < here.length - 1) [node, passed] = [node + 1, 0];
      else if (taken === 0) break;
    }
  }
  here.forEach(({ at }, index) => {
    const marked = parts[index] ?? [];
    if (marked.some((one) => one.type !== 'same')) at.replaceWith(...marked.flatMap(drawn));
  });
}

interface Whole {
  readonly at: Text;
  readonly text: string;
  /** What stands between it and the next one, as text: a new line where another block begins. */
  readonly gap: string;
}

function piecesOf(root: Element | DocumentFragment): Whole[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  // White space between blocks is markup, not text.
  while (walker.nextNode()) if (/\S/.test(walker.currentNode.nodeValue ?? '')) nodes.push(walker.currentNode as Text);
  return nodes.map((at, index) => {
    const next = nodes[index + 1];
    const isBroken = next !== undefined && (blockOf(next) !== blockOf(at) || next.previousSibling?.nodeName === 'BR');
    return { at, text: at.data, gap: isBroken ? '\n' : '' };
  });
}

const blockOf = (node: Text): Element | null => node.parentElement?.closest('p, li') ?? null;
const joined = (all: readonly Whole[]): string => all.map(({ text, gap }) => text + gap).join('');

function drawn({ type, text }: Part, index: number, all: readonly Part[]): (Node | string)[] {
  if (type === 'same') return [text];
  const mark = document.createElement(type === 'new' ? 'ins' : 'del');
  mark.textContent = text.trimEnd();
  const touches = all[index + 1]?.type === 'new' && !/^\s/.test(all[index + 1]?.text ?? '');
  return [mark, text.slice(text.trimEnd().length) || (type === 'gone' && touches ? ' ' : '')];
}
