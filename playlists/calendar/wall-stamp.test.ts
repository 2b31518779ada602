import { expect, test } from 'vitest';
import type { TimeZone } from '../site/values.ts';
import { offsetsOf } from '../time/zone.ts';
import { wallStamp } from './wall-stamp.ts';

test.each([
  ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25 02:30 +02:00 first'],
  ['Europe/Berlin', '2026-10-25T01:30:59Z', '2026-10-25 02:30 +01:00 second'],
  ['Europe/Berlin', '2026-10-24T23:59:59Z', '2026-10-25 01:59 +02:00 null'],
  ['Europe/Berlin', '2026-10-25T00:00:00Z', '2026-10-25 02:00 +02:00 first'],
  ['Europe/Berlin', '2026-10-25T02:00:00Z', '2026-10-25 03:00 +01:00 null'],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29 03:00 +02:00 null'],
  ['America/St_Johns', '2026-11-01T04:15:00Z', '2026-11-01 01:45 -02:30 first'],
  ['America/St_Johns', '2026-11-01T05:15:00Z', '2026-11-01 01:45 -03:30 second'],
  ['Australia/Lord_Howe', '2026-04-04T15:10:00Z', '2026-04-05 01:40 +10:30 second'],
  ['Asia/Tokyo', '2026-10-25T01:30:00Z', '2026-10-25 10:30 +09:00 null']
])('[A10] in %s %s is %s', (zone, at, says) => {
  const { date, time, offset, twice } = wallStamp(Date.parse(at), offsetsOf(zone as TimeZone));
  expect(`${date} ${time} ${offset} ${twice}`).toBe(says);
});
