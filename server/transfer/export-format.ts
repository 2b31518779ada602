// What an export looks like: one ZIP with the site's document, its pictures and videos, and, where they were asked for, its people and answers as tables.
import * as v from 'valibot';
import { mediaHash, siteId } from '#playlists/site/ids.ts';
import { timestamp } from '#playlists/site/values.ts';
import { pictureVariants, type MediaVariant, type Medium } from '../storage/stores.ts';

export const ABOUT = 'export.json';
export const DOCUMENT = 'site.json';
export const PEOPLE = 'people.csv';
export const ANSWERS = 'answers.csv';
export const README = 'README.txt';
/** Of what this version writes; a newer one is refused. */
export const FORMAT = 1;

const sum = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'));
const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
const video = v.strictObject({
  type: v.picklist(['video/mp4', 'video/webm']),
  durationMs: v.pipe(v.number(), v.finite(), v.minValue(0))
});

const medium = v.strictObject({
  hash: mediaHash,
  name: v.pipe(v.string(), v.maxLength(200)),
  width: size,
  height: size,
  addedAt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
  video: v.nullable(video),
  /** SHA-256 of each of its files, by variant. */
  files: v.record(v.picklist([...pictureVariants, 'video']), sum)
});
export type ExportedMedium = v.InferOutput<typeof medium>;

export const about = v.strictObject({
  format: v.literal('floorcast-export'),
  formatVersion: v.literal(FORMAT),
  floorcast: v.pipe(v.string(), v.maxLength(60)),
  madeAt: timestamp,
  site: siteId,
  name: v.pipe(v.string(), v.maxLength(200)),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  people: v.boolean(),
  answers: v.boolean(),
  media: v.pipe(v.array(medium), v.maxLength(10_000, 'must be at most 10,000 pictures and videos'))
});
export type About = v.InferOutput<typeof about>;

export const variantsOf = ({ video: moving }: Pick<Medium, 'video'>): readonly MediaVariant[] =>
  moving === null ? pictureVariants : ['video'];

/** Where a file of a medium lies in the ZIP. */
export const pathOf = ({ hash, video: moving }: Pick<Medium, 'hash' | 'video'>, variant: MediaVariant): string =>
  moving === null ? `media/${hash}-${variant}.webp` : `media/${hash}.${moving.type.slice('video/'.length)}`;
