// What Chromium 87 lacks in styles, each with the Chromium that brought it. What an older browser may pass over without harm stands in
// HARMLESS, with the reason.

const SELECTORS: readonly (readonly [RegExp, string])[] = [
  [/:where\(/, ':where() (88)'],
  [/:is\(/, ':is() (88)'],
  [/:not\([^()]*(?:\([^()]*\)[^()]*)*,/, ':not() of several (88)'],
  [/:has\(/, ':has() (105)'],
  [/:dir\(/, ':dir() (120)'],
  [/:state\(/, ':state() (125)'],
  [/:(?:autofill|modal|popover-open|user-valid|user-invalid|open|fullscreen-descendant)\b/, 'new pseudo-class (105)'],
  [
    /::(?:file-selector-button|target-text|view-transition|highlight|part-of|details-content|scroll-)/,
    'new pseudo-element (89)'
  ],
  [/@container\b/, '@container (105)'],
  [
    /@(?:layer|scope|starting-style|view-transition|position-try|counter-style|font-palette-values)\b/,
    'new at-rule (91)'
  ],
  [/@import[^;]*\b(?:layer|supports)\b/, '@import with layer or supports (99)'],
  [/@media[^{]*[<>]/, 'ranges in @media (104)'],
  [
    /@media[^{]*\b(?:prefers-contrast|forced-colors|dynamic-range|update|scripting|prefers-reduced-(?:data|transparency))\b/,
    'new @media feature (89)'
  ]
];

const VALUES: readonly (readonly [RegExp, string])[] = [
  [/\b\d*\.?\d+(?:cq[whib]|cqmin|cqmax)\b/, 'container units (105)'],
  [/\b\d*\.?\d+[dsl]v(?:h|w|i|b|min|max)\b/, 'dynamic viewport units (108)'],
  [/\b\d*\.?\d+(?:r?lh|r?cap|r?ic|rex|rch)\b/, 'line and glyph units (109)'],
  [/\b(?:oklch|oklab|lab|lch|hwb|color|color-mix|light-dark)\(/, 'new colours (101)'],
  [/(?<![\w-])(?:sin|cos|tan|asin|acos|atan2?|pow|sqrt|hypot|log|exp|round|mod|rem|abs|sign)\(/, 'new maths (111)'],
  [/(?<![\w-])image-set\(/, 'image-set() without prefix (113)'],
  [/\boverflow(?:-[xy])?\s*:\s*[^;}]*\bclip\b/, 'overflow: clip (90)'],
  [/\bsubgrid\b/, 'subgrid (117)'],
  [/(?:^|[{;])\s*(?:float|clear)\s*:\s*inline-/, 'float by direction (118)'],
  [/(?:^|[{;])\s*display\s*:\s*(?:inline|block)\s+\w/, 'display of two words (115)']
];

/** Properties by name, where a declaration stands. */
const PROPERTIES: readonly (readonly [string, number])[] = [
  ['aspect-ratio', 88],
  ['border-(?:start|end)-(?:start|end)-radius', 89],
  ['forced-color-adjust', 89],
  ['text-decoration-thickness', 89],
  ['overflow-clip-margin', 90],
  ['size-adjust', 92],
  ['accent-color', 93],
  ['scrollbar-gutter', 94],
  ['text-emphasis(?:-\\w+)?', 99],
  ['font-palette', 101],
  ['(?:translate|rotate|scale)', 104],
  ['container(?:-type|-name)?', 105],
  ['object-view-box', 104],
  ['font-variant-alternates', 111],
  ['view-transition-name', 111],
  ['white-space-collapse', 114],
  ['(?:animation|scroll|view)-timeline(?:-\\w+)?', 115],
  ['mask(?:-\\w+)?', 120],
  ['field-sizing', 123],
  ['(?:anchor-name|position-anchor)', 125],
  ['font-size-adjust', 127],
  ['text-box(?:-\\w+)?', 133],
  ['overflow-(?:inline|block)', 135]
];

/** At-rules whose braces hold rules; those of @font-face, @page and @property hold declarations. */
const HOLDS_RULES = /^@(?:media|supports|layer|container|scope|document|(?:-\w+-)?keyframes)\b/;

/*
 * HARMLESS: `text-wrap: balance` and `pretty` (114) only make lines more even; `-webkit-touch-callout` is Apple's; `content-visibility` (85),
 * `inset` (87), `:focus-visible` (86), `::marker` (86) are there.
 */

export function lacksInStyle(file: string, css: string): string[] {
  // Words in quotes and addresses are no style.
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""')
    .replace(/url\([^)]*\)/g, 'url()');
  const declared = (name: string): RegExp => new RegExp(`[{;]\\s*${name}\\s*:(?!:)`);
  return [
    ...[...SELECTORS, ...VALUES].filter(([pattern]) => pattern.test(plain)).map(([, what]) => what),
    ...PROPERTIES.filter(([name]) => declared(name).test(plain)).map(([name, since]) => `${name} (${since})`),
    ...(isNested(plain) ? ['nesting (112)'] : [])
  ].map((what) => `${file}: ${what}`);
}

/** Whether a rule, or an at-rule that holds declarations of its own, stands inside another rule: with `&` or without. */
function isNested(css: string): boolean {
  const open: string[] = [];
  let from = 0;
  for (let at = 0; at < css.length; at++) {
    const sign = css[at];
    if (sign !== '{' && sign !== '}' && sign !== ';') continue;
    const text = css.slice(from, at).trim();
    from = at + 1;
    if (sign === '}') open.pop();
    if (sign !== '{') continue;
    if (open.some((one) => !HOLDS_RULES.test(one))) return true;
    open.push(text);
  }
  return false;
}
