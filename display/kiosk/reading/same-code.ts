// A badge that stays before the reader is one badge: the same code within two seconds of its last sight, whichever reader saw it.
import type { Heed } from './reader.ts';

const SAME_CODE_MS = 2_000;

export function eachOnce(heed: Heed): Heed {
  let code = '';
  let seenAt = -Infinity;
  return (reading, at) => {
    if (reading.type !== 'code') return heed(reading, at);
    const isSame = reading.code === code && at - seenAt <= SAME_CODE_MS;
    code = reading.code;
    seenAt = at;
    if (!isSame) heed(reading, at);
  };
}
