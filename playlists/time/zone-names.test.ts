// What a site may name as its zone, Temporal knows: no program may throw for a name that Intl took.
import { expect, test } from 'vitest';
import { timeZone } from '../site/values.ts';
import { parse } from '../site/parse.ts';
import { offsetsOf } from './zone.ts';

const ABBREVIATIONS =
  'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST'.split(' ');
const OF_OLD = [
  'SystemV/AST4',
  'SystemV/PST8PDT',
  'systemv/hst10',
  'US/Pacific-New',
  'Canada/East-Saskatchewan',
  'pst'
];
const LINKS = [
  'US/Pacific',
  'Asia/Calcutta',
  'EST',
  'CET',
  'UTC',
  'GMT',
  'Zulu',
  'PST8PDT',
  'Etc/GMT+5',
  'europe/berlin',
  'Europe/Kyiv'
];

test.each([...ABBREVIATIONS, ...OF_OLD])('%s, which Intl alone knows, is no zone', (name) => {
  expect(() => new Intl.DateTimeFormat('en', { timeZone: name })).not.toThrow();
  expect(parse(timeZone, name).ok).toBe(false);
});

test('whatever zone a site may have, it has offsets', () => {
  const without = [...LINKS, ...Intl.supportedValuesOf('timeZone')].filter((name) => {
    const parsed = parse(timeZone, name);
    return !parsed.ok || offsetsOf(parsed.value).length === 0;
  });
  expect(without).toEqual([]);
});
