// Reads an export and finds all that is wrong with it before anything is written: nothing in it is believed, and no name in it becomes a path.
import * as v from 'valibot';
import { Unpackable, type Zip } from '#playlists/evidence/pack/read-zip.ts';
import { misfits } from '#playlists/site/misfits.ts';
import { parse, type Fault } from '#playlists/site/parse.ts';
import { site as siteSchema, type Site } from '#playlists/site/site.ts';
import { listed } from '#playlists/site/lookup.ts';
import { mediaOf } from '#playlists/site/template-shows.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { sha256 } from '../sites/replay.ts';
import {
  about as aboutSchema,
  ABOUT,
  ANSWERS,
  DOCUMENT,
  FORMAT,
  pathOf,
  PEOPLE,
  README,
  variantsOf,
  type About
} from './export-format.ts';
import { areFaults, readPeople } from './people-table.ts';
import { wholeOf } from './zip-file.ts';

export interface ReadExport {
  readonly about: About;
  readonly site: Site;
  /** Null where the export holds none. */
  readonly people: readonly Worker[] | null;
}

const MOST_ABOUT = 16 * 1024 * 1024;
const MOST_DOCUMENT = 64 * 1024 * 1024;
const MOST_PEOPLE_FILE = 64 * 1024 * 1024;

/** Or what is wrong: `field` begins with the file. */
export async function readExport(zip: Zip | null): Promise<ReadExport | readonly Fault[]> {
  if (zip === null) return [{ field: '', says: 'This is no ZIP that an export could be.' }];
  try {
    return await checked(zip);
  } catch (error) {
    if (!(error instanceof Unpackable)) throw error;
    return [{ field: '', says: `It is damaged: ${error.message}.` }];
  }
}

async function checked(zip: Zip): Promise<ReadExport | readonly Fault[]> {
  const about = await json(zip, ABOUT, MOST_ABOUT);
  if (isFault(about)) return [about];
  const newer = formatOf(about.json);
  if (newer === null) return [{ field: ABOUT, says: 'is not of a Floorcast export.' }];
  if (newer > FORMAT) return [{ field: ABOUT, says: 'was written by a newer Floorcast: install that one first.' }];
  const parsed = parse(aboutSchema, about.json);
  if (!parsed.ok) return inFile(ABOUT, parsed.faults);
  const strangers = strangersIn(zip, parsed.value);
  if (strangers.length > 0) return strangers;

  const document = await json(zip, DOCUMENT, MOST_DOCUMENT);
  if (isFault(document)) return [document];
  const site = parse(siteSchema, document.json);
  if (!site.ok) return inFile(DOCUMENT, site.faults);
  const faults = [
    ...inFile(DOCUMENT, misfits(site.value, sha256)),
    ...inFile(DOCUMENT, withoutMedia(site.value, parsed.value))
  ];
  const people = parsed.value.people ? await peopleIn(zip, site.value) : null;
  if (people !== null && areFaults(people)) faults.push(...inFile(PEOPLE, people));
  if (faults.length > 0) return faults;
  return { about: parsed.value, site: site.value, people: people as readonly Worker[] | null };
}

/** Files that do not belong, are missing, or are there twice. */
function strangersIn(zip: Zip, about: About): readonly Fault[] {
  const media = about.media.flatMap((one) => variantsOf(one).map((variant) => pathOf(one, variant)));
  const tables = [...(about.people ? [PEOPLE] : []), ...(about.answers ? [ANSWERS] : [])];
  const wanted = new Set([ABOUT, DOCUMENT, ...tables, ...media]);
  const seen = new Set<string>();
  const faults: Fault[] = [];
  const hashes = new Set(about.media.map(({ hash }) => hash));
  if (hashes.size < about.media.length)
    faults.push({ field: `${ABOUT}.media`, says: 'names a picture or video twice.' });
  for (const path of zip.paths) {
    if (seen.has(path)) faults.push({ field: named(path), says: 'is in it twice.' });
    else if (!wanted.has(path) && path !== README)
      faults.push({ field: named(path), says: 'does not belong to an export.' });
    seen.add(path);
  }
  for (const path of wanted) if (!seen.has(path)) faults.push({ field: path, says: 'is missing.' });
  return faults;
}

function withoutMedia(site: Site, { media }: About): readonly Fault[] {
  const there = new Set<string>(media.map(({ hash }) => hash));
  const lacks = (field: string, hashes: readonly string[]): readonly Fault[] =>
    hashes
      .filter((hash) => !there.has(hash))
      .map((hash) => ({ field, says: `shows ${hash}, which is not in the file.` }));
  return [
    ...lacks('logo', site.logo === null ? [] : [site.logo]),
    ...listed(site.announcements).flatMap(({ id, draft, published }) => [
      ...lacks(`announcements.${id}.draft`, draft === null ? [] : mediaOf(draft.template)),
      ...lacks(`announcements.${id}.published`, published === null ? [] : mediaOf(published.content.template))
    ])
  ];
}

async function peopleIn(zip: Zip, site: Site): Promise<readonly Worker[] | readonly Fault[]> {
  const text = await wholeOf(zip, PEOPLE, MOST_PEOPLE_FILE);
  if (text === null) return [{ field: '', says: 'is too large.' }];
  const people = readPeople(text.toString('utf8'));
  if (areFaults(people)) return people;
  const faults: Fault[] = [];
  const once = { id: new Set<string>(), number: new Set<string>(), badge: new Set<string>() };
  for (const [index, one] of people.entries()) {
    const field = (column: string): string => `row ${index + 1}, ${column}`;
    const twice = (set: Set<string>, value: string, column: string): void => {
      if (set.has(value)) faults.push({ field: field(column), says: 'is somebody else’s as well.' });
      set.add(value);
    };
    twice(once.id, one.id, 'id');
    twice(once.number, one.number.toLowerCase(), 'number');
    for (const code of one.badges) twice(once.badge, code, 'badges');
    if (one.crew !== null && !Object.hasOwn(site.crews, one.crew))
      faults.push({ field: field('crew'), says: 'is no crew of the site.' });
  }
  return faults.length > 0 ? faults : people;
}

async function json(zip: Zip, path: string, most: number): Promise<{ json: unknown } | Fault> {
  if (!zip.paths.includes(path)) return { field: path, says: 'is missing: this is no Floorcast export.' };
  const bytes = await wholeOf(zip, path, most);
  if (bytes === null) return { field: path, says: 'is too large.' };
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
    return { field: path, says: 'is not JSON in UTF-8.' };
  }
}

const isFault = (one: { json: unknown } | Fault): one is Fault => 'says' in one;
const inFile = (file: string, faults: readonly Fault[]): readonly Fault[] =>
  faults.map(({ field, says }) => ({ field: field === '' ? file : `${file}: ${field}`, says }));
/** Names come from outside, and go to a terminal. */
const named = (path: string): string => JSON.stringify(path.slice(0, 100));

function formatOf(raw: unknown): number | null {
  const found = v.safeParse(v.object({ format: v.literal('floorcast-export'), formatVersion: v.number() }), raw);
  return found.success ? found.output.formatVersion : null;
}
