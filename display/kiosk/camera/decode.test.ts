// Badges as cameras see them: held askew, out of focus, in the dark, mirrored; and pictures with no code in them.
import { describe, expect, test } from 'vitest';
import { badgePicture, conditions, type Condition, type Symbology } from '#test/browser/badge-picture.ts';
import { decode } from './decode.ts';
import { greyOf } from './grey.ts';

const FRAMES = 8;

async function read(kind: Symbology, text: string, condition: Condition): Promise<string | null> {
  const { rgba, width, height } = await badgePicture(kind, text, condition);
  for (let frame = 0; frame < FRAMES; frame++) {
    const seen = decode(greyOf(rgba, width, height), frame);
    if (seen !== null) return `${seen.kind} ${seen.text}`;
  }
  return null;
}

describe.each(['qr', 'code-128', 'code-39'] as const)('%s', (kind) => {
  test.each(conditions)('%s', async (condition) => {
    // Some codes the library finds lying only, some standing only.
    for (const text of kind === 'qr' ? ['NH-2041-7', 'NH-UPRIGHT', '4711'] : ['NH-2041-7', '4711'])
      expect(await read(kind, text, condition)).toBe(`${kind} ${text}`);
  });
});

test('noise, stripes and grey are no badge', async () => {
  const [width, height] = [640, 360];
  let seed = 7;
  const chance = (): number => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
  for (let picture = 0; picture < 12; picture++) {
    const rgba = new Uint8ClampedArray(width * height * 4).map((_, at) =>
      picture === 0 ? 128 : picture % 2 === 0 ? chance() * 255 : (at / 4) % (5 + picture) < 3 ? 20 : 230
    );
    expect(decode(greyOf(rgba, width, height), picture)).toBeNull();
  }
});
