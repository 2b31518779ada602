// What Chromium 87 lacks, the oldest browser on a wall (docs/decisions.md): found in built files, where libraries count too.
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
    toWellFormed: 111
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
    'Response.json': 105
  })
);
const GLOBALS = new Map(
  Object.entries({
    structuredClone: 98,
    Temporal: 144,
    reportError: 95,
    scheduler: 94
  })
);

const STYLES: readonly (readonly [RegExp, string])[] = [
  [/:where\(/, ':where() (88)'],
  [/:is\(/, ':is() (88)'],
  [/:has\(/, ':has() (105)'],
  [/:dir\(/, ':dir() (120)'],
  [/@container\b/, '@container (105)'],
  [/\bcontainer(-type|-name)?\s*:/, 'container queries (105)'],
  [/@layer\b/, '@layer (99)'],
  [/[{;]\s*&/, 'nesting (112)'],
  [/\baspect-ratio\s*:/, 'aspect-ratio (88)'],
  [/\b\d*\.?\d+(cq[whib]|cqmin|cqmax)\b/, 'container units (105)'],
  [/\b\d*\.?\d+[dsl]v(h|w|i|b|min|max)\b/, 'dynamic viewport units (108)'],
  [/\b(oklch|oklab|color-mix|light-dark)\(/, 'new colours (111)'],
  [/[{;]\s*(translate|rotate|scale)\s*:/, 'translate, rotate, scale on their own (104)'],
  [/@media[^{]*[<>]/, 'ranges in @media (104)']
];

/**
 * What SvelteKit's runtime brings along. `Object.hasOwn` is supplied by display/hooks.client.ts; the Temporal of its devalue runs
 * only where page data holds a Temporal value, and ours never does.
 */
const OF_KIT: readonly RegExp[] = [/^Object\.hasOwn$/, /^Temporal\[\w+\.slice\(9\)\]\.from$/];

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
    if (!ts.isCallExpression(node) || node.questionDotToken !== undefined) return;
    const called = node.expression;
    if (ts.isIdentifier(called)) {
      const since = GLOBALS.get(called.text);
      if (since !== undefined && !isGuarded(code, called.text)) say(called.text, since);
    }
    if (!ts.isPropertyAccessExpression(called)) return;
    const whole = `${called.expression.getText()}.${called.name.text}`;
    const root = GLOBALS.get(/^\w+/.exec(whole)?.[0] ?? '');
    const since = OF_OBJECTS.get(whole) ?? METHODS.get(called.name.text) ?? root;
    if (since !== undefined && !isGuarded(code, whole) && !OF_KIT.some((one) => one.test(whole))) say(whole, since);
  });
  return [...found];
}

export function lacksInStyle(file: string, css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return STYLES.filter(([pattern]) => pattern.test(plain)).map(([, what]) => `${file}: ${what}`);
}

function isGuarded(code: string, name: string): boolean {
  const [object, member] = name.split('.');
  const asked = [
    `typeof ${name}`,
    `typeof globalThis.${name}`,
    ...(member === undefined ? [] : [`"${member}"in ${object}`])
  ];
  return asked.some((text) => code.includes(text));
}

function isTopLevel(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at !== undefined; at = at.parent)
    if (ts.isFunctionLike(at)) return false;
  return true;
}
