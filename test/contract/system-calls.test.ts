import { expect, it } from 'vitest';
import { callsIn, judged } from '../faults/system-calls.ts';

const WAL = 'floorcast.sqlite-wal';
const write = (id: string): string => `pwrite64(21</data/${WAL}>, "\\5\\0${id}\\0"..., 4096, 56) = 4096`;
const sync = `fdatasync(21</data/${WAL}>)     = 0`;
const say = String.raw`write(31<TCP:[127.0.0.1:8080->127.0.0.1:4711]>, "\201~\0\\4537[{\"type\":\"recorded\",\"seq\":1}]", 60) = 60`;
const found = (lines: readonly string[], ids: readonly string[]) => judged(callsIn(lines.join('\n')), ids, WAL);

it('an answer that was written and synced before it was said is right, also where two share a sync', () => {
  expect(found([write('a1'), sync, say], ['a1'])).toEqual({ said: 1, wrong: [] });
  expect(found([write('a1'), write('b2'), sync, say, say], ['a1', 'b2'])).toEqual({ said: 2, wrong: [] });
});

it.each([
  ['never synced', [write('a1'), say], /before it was synced/],
  ['synced only afterwards', [write('a1'), say, sync], /before it was synced/],
  ['synced before it was written', [sync, write('a1'), say], /before it was synced/],
  ['never written', [write('b2'), sync, say], /never written/],
  ['written to another file', [write('a1').replace(WAL, 'plays.sqlite-wal'), sync, say], /never written/],
  ['synced in vain', [write('a1'), sync.replace('= 0', '= -1 EIO (Input/output error)'), say], /before it was synced/],
  ['not said in what was traced', [write('a1'), sync], /their calls are not there/],
  ['one more than was given', [write('a1'), sync, say, say], /one more/]
])('an answer that was %s is found', (_, lines, says) => {
  expect(found(lines, ['a1']).wrong).toEqual([expect.stringMatching(says)]);
});
