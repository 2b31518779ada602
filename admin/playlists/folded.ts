// The conditions of an entry in one field, which stands for all of theirs while they are folded away.
import { parse } from '#playlists/site/parse.ts';
import type { TypedItem } from '#server/desk/playlist-form.ts';
import * as v from 'valibot';
import { ANY_TIME, jsonOf } from './item-hours.ts';

export type TypedConditions = Pick<TypedItem, 'tags' | 'validFrom' | 'validUntil' | 'hours'>;

const NONE: TypedConditions = { tags: '', validFrom: '', validUntil: '', hours: ANY_TIME };

const conditions = v.strictObject({
  tags: v.string(),
  validFrom: v.string(),
  validUntil: v.string(),
  hours: v.strictObject({
    type: v.string(),
    days: v.array(v.string()),
    from: v.string(),
    until: v.string(),
    daypart: v.string(),
    kept: v.string()
  })
});

/** Empty where there are none. */
export function folded({ tags, validFrom, validUntil, hours }: TypedConditions): string {
  const bare = tags === '' && validFrom === '' && validUntil === '' && hours.type === 'any' && hours.kept === '';
  return bare ? '' : JSON.stringify({ tags, validFrom, validUntil, hours });
}

/** What `folded` did not write becomes a rule that no schema takes: a save that lost conditions would be worse than one that is refused. */
export function unfolded(text: string): TypedConditions {
  if (text === '') return NONE;
  const parsed = parse(conditions, jsonOf(text));
  return parsed.ok ? parsed.value : { ...NONE, hours: { ...ANY_TIME, type: 'kept', kept: text } };
}
