import { expect, test } from 'vitest';
import { openKeys, sealKeys } from './sealed-keys.ts';

const keys = { 'ledger.pem': Buffer.from('a key'), 'tls/authority.pem': Buffer.from([0, 255, 10]) };
const PASSPHRASE = 'forklifts drive on the left';

test('keys come out as they went in, by their passphrase alone', async () => {
  const sealed = await sealKeys(keys, PASSPHRASE);
  expect(sealed).not.toContain('a key');
  expect(sealed).not.toContain(Buffer.from('a key').toString('base64'));
  expect(await openKeys(sealed, PASSPHRASE)).toEqual(keys);
  expect(await openKeys(sealed, `${PASSPHRASE}.`)).toBeNull();
});

test('a box that was changed does not open', async () => {
  const sealed = JSON.parse(await sealKeys(keys, PASSPHRASE)) as Record<string, string | number>;
  const box = Buffer.from(String(sealed['box']), 'base64');
  box[3]! ^= 1;
  const changed = [{ box: box.toString('base64') }, { r: 4 }, { N: 2 ** 30 }, { cipher: 'none' }, { format: 2 }];
  for (const over of changed) expect(await openKeys(JSON.stringify({ ...sealed, ...over }), PASSPHRASE)).toBeNull();
  expect(await openKeys('', PASSPHRASE)).toBeNull();
});
