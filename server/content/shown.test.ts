import { expect, test } from 'vitest';
import { bodyHtml } from './shown.ts';

test.each([
  ['plain words', '<p>plain words</p>'],
  ['**15 minutes**, no longer *5*', '<p><strong>15 minutes</strong>, no longer <em>5</em></p>'],
  ['one\ntwo', '<p>one<br />two</p>'],
  ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['<script>alert(1)</script>ok', 'ok'],
  ['<img src=x onerror=alert(1)>ok', '<p>ok</p>'],
  ['[press](javascript:alert(1))', '<p>press</p>'],
  ['<p onclick="x()" style="position:fixed">hello</p>', '<p>hello</p>'],
  ['a < b & c', '<p>a &lt; b &amp; c</p>'],
  ['![pic](http://evil.example/x.png)', '<p></p>'],
  ['# Heading', 'Heading'],
  ['stop &#8238;21 enil&#x202c; now &#x2066;', '<p>stop 21 enil now </p>'],
  ['<svg><script>1</script></svg><iframe src=//evil></iframe>x', '<p>x</p>']
])('%j becomes %j', (markdown, html) => {
  expect(bodyHtml(markdown)).toBe(html);
});

test.each(['>', '- ', '* ', '1. ', '[', '![', '**', '_', '<', '`', '&', '<a ', '[a]('])(
  'a body of nothing but %j is shown somehow',
  (part) => {
    expect(bodyHtml(part.repeat(2000 / part.length))).toBeTypeOf('string');
  }
);

test('a quotation is its words', () => {
  expect(bodyHtml('> one\n> > two')).toBe('<p>one<br />two</p>');
});

test('what nests too deep for the parser is shown as it was typed', () => {
  const deep = `${'- '.repeat(6000)}<script>x</script>`;
  const html = bodyHtml(deep);
  expect(html.startsWith('<p>- - - ')).toBe(true);
  expect(html.endsWith('&lt;script&gt;x&lt;/script&gt;</p>')).toBe(true);
});
