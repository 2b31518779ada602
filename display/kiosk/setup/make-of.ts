// What a kiosk with a profile would make of a scan.
import type { ScannerProfile } from '../reading/profile.ts';
import { emptyBuffer, hear, lift, pauseAt, type Heard } from '../reading/scan-buffer.ts';
import type { Unread } from '../reading/reader.ts';
import type { Press } from './try-out.ts';

export type Made =
  { readonly type: 'code'; readonly code: string } | { readonly type: 'nothing'; readonly says: string };

const why: Readonly<Record<Unread, string>> = {
  half: 'A kiosk reads no badge here: the keys came too slowly, or no badge can look like this.',
  together: 'A kiosk reads no badge here: two scanners or two ends at once.',
  'not-set-up':
    'A kiosk reads no badge here: scanner and computer may be set to different keyboards. Scan a test code to find out.'
};

export function makeOf(presses: readonly Press[], profile: ScannerProfile): Made {
  const happenings = presses
    .flatMap((press) => [
      { at: press.at, place: null, press },
      ...(press.liftedAt === null ? [] : [{ at: press.liftedAt, place: press.code ?? '', press }])
    ])
    .sort((one, other) => one.at - other.at);
  let buffer = emptyBuffer;
  let reading: Heard['reading'] = null;
  for (const { place, press } of happenings) {
    if (place !== null) {
      buffer = lift(buffer, place, profile);
      continue;
    }
    const heard = hear(buffer, press, profile);
    buffer = heard.buffer;
    reading ??= heard.reading;
  }
  reading ??= pauseAt(buffer, Infinity, profile).reading;
  if (reading?.type === 'code') return reading;
  return {
    type: 'nothing',
    says: reading === null ? 'That was no scan: too short, or typed by hand.' : why[reading.why]
  };
}
