// What Chromium 87 lacks in scripts, the oldest browser on a wall (docs/decisions.md): found in built files, where libraries count too.
// Styles: chromium-87-styles.ts.
import ts from 'typescript';
import { source, walk } from './sources.ts';

/** Each with the Chromium that brought it. */
const METHODS = new Map(
  Object.entries({
    at: 92,
    findLast: 97,
    findLastIndex: 97,
    toSorted: 110,
    toReversed: 110,
    toSpliced: 110,
    isWellFormed: 111,
    toWellFormed: 111,
    // Of Set
    union: 122,
    intersection: 122,
    symmetricDifference: 122,
    isSubsetOf: 122,
    isSupersetOf: 122,
    isDisjointFrom: 122,
    // Of the page
    checkVisibility: 105,
    startViewTransition: 111,
    showPopover: 114,
    hidePopover: 114,
    togglePopover: 114,
    moveBefore: 133,
    setHTMLUnsafe: 124,
    throwIfAborted: 100,
    getTextInfo: 130,
    getWeekInfo: 130
  })
);
const OF_OBJECTS = new Map(
  Object.entries({
    'Object.hasOwn': 93,
    'Object.groupBy': 117,
    'Map.groupBy': 117,
    'Array.fromAsync': 121,
    'Promise.withResolvers': 119,
    'Promise.try': 128,
    'AbortSignal.timeout': 103,
    'AbortSignal.any': 116,
    'AbortSignal.abort': 93,
    'Intl.supportedValuesOf': 99,
    'crypto.randomUUID': 92,
    'URL.canParse': 120,
    'URL.parse': 126,
    'Response.json': 105,
    'Math.sumPrecise': 147,
    'Math.f16round': 135,
    'Error.isError': 134,
    'RegExp.escape': 136,
    'Uint8Array.fromBase64': 140,
    'Uint8Array.fromHex': 140,
    'Iterator.from': 122,
    'import.meta.resolve': 105,
    'navigator.storage.getDirectory': 102
  })
);
const GLOBALS = new Map(
  Object.entries({
    structuredClone: 98,
    Temporal: 144,
    reportError: 95,
    scheduler: 94,
    navigation: 102,
    URLPattern: 95,
    Iterator: 122,
    Highlight: 105,
    VideoDecoder: 94,
    'Intl.DurationFormat': 129
  })
);

/**
 * What SvelteKit's runtime and our packages bring along. `Object.hasOwn` is supplied by display/hooks.client.ts; the Temporal of its devalue runs
 * only where page data holds a Temporal value, and ours never does; which
 * base64 it uses, it asks by `typeof`, apart from the use. So does @noble with hex.
 */
const BROUGHT: readonly RegExp[] = [
  /^Object\.hasOwn$/,
  /^Uint8Array\.from(?:Base64|Hex)$/,
  /^Temporal\[\w+\.slice\(9\)\]\.from$/
];

/** Sentences about what of a built script Chromium 87 cannot run; guarded uses (`typeof x`, `x?.()`, `'x' in y`) are let through. */
export function lacksInScript(file: string, code: string): string[] {
  const { tree } = source(`${file}.ts`, code);
  const found = new Set<string>();
  const say = (what: string, since: number): unknown => found.add(`${file}: ${what} (${since})`);
  walk(tree, (node) => {
    if (ts.isClassStaticBlockDeclaration(node)) say('static block', 94);
    if (ts.isAwaitExpression(node) && isTopLevel(node)) say('await at the top', 89);
    if (ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left)) say('#x in object', 91);
    if (ts.isRegularExpressionLiteral(node) && /\/[a-z]*v[a-z]*$/.test(node.text)) say('v flag', 112);
    if (ts.isRegularExpressionLiteral(node) && /\/[a-z]*d[a-z]*$/.test(node.text)) say('d flag', 90);
    if (ts.isRegularExpressionLiteral(node) && /\(\?[ims]*-?[ims]*:/.test(node.text.replace(/\(\?:/g, '')))
      say('flags inside a regular expression', 125);
    if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using)
      say('using', 134);
    if (ts.isImportAttributes(node)) say('import attributes', 123);
    if (ts.isStringLiteralLike(node) && node.text === 'scrollend') say('scrollend', 114);
    const called = asked(node);
    if (called === null) return;
    const whole = called
      .getText()
      .replace(/^(?:globalThis|window|self)\./, '')
      .replaceAll('?.', '.');
    const name = ts.isPropertyAccessExpression(called) ? called.name.text : null;
    const first = GLOBALS.get(/^\w+/.exec(whole)?.[0] ?? '');
    const method = name !== null && ts.isCallExpression(node) ? METHODS.get(name) : undefined;
    const since = OF_OBJECTS.get(whole) ?? GLOBALS.get(whole) ?? method ?? first;
    if (since !== undefined && !isGuarded(node, whole) && !BROUGHT.some((one) => one.test(whole))) say(whole, since);
  });
  return [...found];
}

/** Names that nobody gives to a local of theirs, as `navigation` may be. */
const HANDED_ON: ReadonlySet<string> = new Set(['structuredClone', 'reportError', 'URLPattern']);

/** What is called, made by `new`, or handed on by its name (`list.map(structuredClone)`); `x?.()` asks by itself. */
function asked(node: ts.Node): ts.Expression | null {
  if (ts.isCallExpression(node)) return node.questionDotToken === undefined ? node.expression : null;
  if (ts.isNewExpression(node)) return node.expression;
  if (!ts.isIdentifier(node) || !HANDED_ON.has(node.text)) return null;
  return ts.isCallExpression(node.parent) && node.parent.arguments.includes(node) ? node : null;
}

/** Whether it stands behind a question whether it is there: in a condition around it, or in a statement before it in the same block. */
function isGuarded(node: ts.Node, name: string): boolean {
  const [object, member] = name.split('.');
  const questions = [
    `typeof ${name}`,
    `typeof globalThis.${name}`,
    ...(member === undefined ? [] : [`"${member}"in ${object}`, `"${member}" in ${object}`])
  ];
  const asks = (one: ts.Node | undefined): boolean =>
    one !== undefined && (one.getText() === name || questions.some((text) => one.getText().includes(text)));
  for (let at = node; at.parent !== undefined; at = at.parent) {
    const around = at.parent;
    if (ts.isIfStatement(around) && around.expression !== at && asks(around.expression)) return true;
    if (ts.isConditionalExpression(around) && around.condition !== at && asks(around.condition)) return true;
    if (ts.isBinaryExpression(around) && around.right === at && asks(around.left)) return true;
    if (ts.isBlock(around)) {
      const before = around.statements.slice(0, around.statements.indexOf(at as ts.Statement));
      if (before.some((one) => ts.isIfStatement(one) && asks(one.expression))) return true;
    }
  }
  return false;
}

function isTopLevel(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at !== undefined; at = at.parent)
    if (ts.isFunctionLike(at)) return false;
  return true;
}
