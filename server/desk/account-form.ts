// What an account's name and password must be, said in one place.
import * as v from 'valibot';
import { parse, type Fault } from '#playlists/site/parse.ts';
import { line } from '#playlists/site/values.ts';

/** NIST SP 800-63B: length counts, not kinds of characters. The upper end keeps argon2id's work bounded. */
const password = v.pipe(
  v.string('must be text'),
  v.minLength(12, 'must have at least 12 characters'),
  v.maxLength(200, 'must have at most 200 characters')
);

export const nameFaults = (name: string): Fault[] => faults('name', line(1, 60), name);

export const passwordFaults = (text: string, field = 'password'): Fault[] => faults(field, password, text);

function faults(field: string, schema: v.GenericSchema, value: unknown): Fault[] {
  const parsed = parse(schema, value);
  return parsed.ok ? [] : parsed.faults.map(({ says }) => ({ field, says }));
}
