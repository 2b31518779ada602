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
  ['<svg><script>1</script></svg><iframe src=//evil></iframe>x', '<p>x</p>']
])('%j becomes %j', (markdown, html) => {
  expect(bodyHtml(markdown)).toBe(html);
});
