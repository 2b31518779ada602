// What counts as having been on the glass.
import { describe, expect, test } from 'vitest';
import type { Played } from '#playlists/proof/played.ts';
import { GlassRecord, type Piece } from './glass-record.ts';

const slide = (name: string): Played =>
  ({
    type: 'slide',
    announcement: name,
    version: 1,
    content: 'f'.repeat(64),
    language: 'de',
    beside: null
  }) as unknown as Played;
const told = (pieces: readonly Piece[]): string[] =>
  pieces.map(
    ({ shows, revision, from, until }) =>
      `${shows.type === 'slide' ? shows.announcement : shows.type} ${from}-${until} ${revision}`
  );
/** Frames once a second from `from` on, until just before `until`. */
function frames(record: GlassRecord, from: number, until: number, revision = 'r'): void {
  for (let at = from; at < until; at += 1000) record.frame(revision, at);
}

function recorded(act: (record: GlassRecord) => void): string[] {
  const pieces: Piece[] = [];
  act(new GlassRecord((piece) => pieces.push(piece)));
  return told(pieces);
}

describe('the record of a glass', () => {
  test('[G1] a piece ends where the next was painted over it', () => {
    expect(
      recorded((record) => {
        record.painted(slide('a'), 'r', 0);
        frames(record, 1000, 10_000);
        record.painted(slide('b'), 'r', 10_020);
        frames(record, 11_000, 20_000);
        record.stop(20_000);
      })
    ).toEqual(['a 0-10020 r', 'b 10020-20000 r']);
  });

  test('[G1] what stands long is told in pieces of a minute that meet', () => {
    const all = recorded((record) => {
      record.painted(slide('a'), 'r', 0);
      frames(record, 1000, 130_000);
      record.stop(130_000);
    });
    expect(all).toEqual(['a 0-60000 r', 'a 60000-120000 r', 'a 120000-130000 r']);
  });

  test('[G2] where no frame came nobody knows: the piece ends with the last one', () => {
    expect(
      recorded((record) => {
        record.painted(slide('a'), 'r', 0);
        frames(record, 1000, 4000);
        record.frame('r', 30_000);
        record.stop(31_000);
      })
    ).toEqual(['a 0-3000 r', 'a 30000-31000 r']);
  });

  test('[G2] nor after a sleep that ends with another slide', () => {
    expect(
      recorded((record) => {
        record.painted(slide('a'), 'r', 0);
        frames(record, 1000, 4000);
        record.painted(slide('b'), 'r', 3_600_000);
        record.stop(3_601_000);
      })
    ).toEqual(['a 0-3000 r', 'b 3600000-3601000 r']);
  });

  test('[G1] a page out of sight shows nothing, whatever is in front; it counts again with a frame', () => {
    expect(
      recorded((record) => {
        record.painted(slide('a'), 'r', 0);
        frames(record, 1000, 3000);
        record.hidden(3000);
        record.hidden(63_000);
        record.frame('r', 64_500);
        record.stop(65_000);
      })
    ).toEqual(['a 0-3000 r', 'hidden 3000-63000 r', 'hidden 63000-64500 r', 'a 64500-65000 r']);
  });

  test('another program under the same slide begins another piece', () => {
    expect(
      recorded((record) => {
        record.painted(slide('a'), 'r', 0);
        record.frame('s', 1000);
        record.stop(2000);
      })
    ).toEqual(['a 0-1000 r', 'a 1000-2000 s']);
  });

  test('before anything was painted there is nothing to tell', () => {
    expect(
      recorded((record) => {
        record.frame('r', 0);
        record.hidden(1000);
        record.stop(2000);
      })
    ).toEqual([]);
  });

  test('after the end nothing is told any more', () => {
    expect(
      recorded((record) => {
        record.painted(slide('a'), 'r', 0);
        record.stop(1000);
        record.frame('r', 2000);
        record.stop(3000);
      })
    ).toEqual(['a 0-1000 r']);
  });
});
