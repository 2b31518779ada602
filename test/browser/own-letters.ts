// Which typefaces a browser really drew with: a letter that no shipped typeface has, or whose file did not come, is the system's own, and
// another on every device. `document.fonts` says what was loaded, not what was used; the browser's inspector knows.
import type { Page } from 'playwright';

interface Node {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
}
export interface Drawn {
  /** Names of shipped typefaces that have a glyph on the glass. */
  readonly shipped: readonly string[];
  /** What was drawn with the device's own typefaces, each with the words it is about. */
  readonly foreign: readonly string[];
}
const TEXT_NODE = 3;

/** Of what stands in the element with that attribute. */
export async function drawnWith(page: Page, attribute: string): Promise<Drawn> {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('DOM.enable');
  await inspector.send('CSS.enable');
  const { root } = await inspector.send('DOM.getDocument', { depth: -1 });
  const shipped = new Set<string>();
  const foreign: string[] = [];
  for (const { nodeId, text } of written(root, attribute, false)) {
    const { fonts } = await inspector.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, isCustomFont } of fonts) {
      if (isCustomFont) shipped.add(familyName);
      // What an author asked to be a coloured picture (U+FE0F) is one where the device has it.
      else if (!/emoji/i.test(familyName) || !text.includes('\ufe0f')) foreign.push(`${familyName}: ${text}`);
    }
  }
  await inspector.detach();
  return { shipped: [...shipped].sort(), foreign };
}

/** Elements with words of their own. */
function written(node: Node, attribute: string, inside: boolean): { nodeId: number; text: string }[] {
  const isIn = inside || node.attributes?.includes(attribute) === true;
  const children = node.children ?? [];
  const text = children.map((child) => (child.nodeType === TEXT_NODE ? child.nodeValue.trim() : '')).join('');
  const own = isIn && text !== '' ? [{ nodeId: node.nodeId, text: text.slice(0, 40) }] : [];
  return [...own, ...children.flatMap((child) => written(child, attribute, isIn))];
}
