import { expect, test } from 'vitest';
import { after, announcement, display, displayNamed, ms, newSite, playlist, says } from '../testing/small-floor.ts';
import { compile } from './compile.ts';
import { roundOf } from './rounds.ts';

const floor = after(null, [
  newSite('UTC', ['de', 'pl', 'ar']),
  ...announcement('a', { draft: says('a', ['de', 'pl', 'ar', 'en']) }),
  ...announcement('b', { draft: says('b', ['pl', 'en']) }),
  ...announcement('c', { draft: says('c', ['en']) }),
  playlist('p', ['a', 'b', 'c'])
]);

/** `a de+pl`: the slides of the one loop on a display with these settings. */
function slides(over: object): string[] {
  const site = after(floor, [display('d', { defaultPlaylist: 'p', ...over })]);
  const program = compile(site, displayNamed('d'), ms('2026-11-22T18:00:00Z'), ms('2026-11-23T00:00:00Z'))!;
  return roundOf(program, 0)!.slides.map(
    (one) => `${one.announcement} ${one.language}${one.beside === null ? '' : `+${one.beside}`}`
  );
}

test('[L4] a display shows its languages in turn, one round each', () => {
  expect(slides({ languages: ['de', 'pl'] })).toEqual(['a de', 'b pl', 'c en', 'a pl', 'b pl', 'c en']);
});

test('[L4] or two at once, and the last of an odd number by itself', () => {
  const three = { languages: ['de', 'pl', 'ar'], languageMode: 'two-at-once' };
  expect(slides(three)).toEqual(['a de+pl', 'b pl', 'c en', 'a ar', 'b pl', 'c en']);
});

test('[L5] what lacks one of two is shown in the other alone', () => {
  expect(slides({ languages: ['en', 'pl'], languageMode: 'two-at-once' })).toEqual(['a en+pl', 'b en+pl', 'c en']);
  expect(slides({ languages: ['ar', 'pl'], languageMode: 'two-at-once' })).toEqual(['a ar+pl', 'b pl', 'c en']);
});
