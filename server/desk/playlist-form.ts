// The playlist editor's fields, both ways. Entries are named `items.0.type`, `items.0.id` and so on in their order, and after that by the
// change's own dotted paths, so that a fault finds its field by name.
import { named } from '#admin/playlists/about-item.ts';
import type { Playlist, PlaylistItem } from '#playlists/site/playlist.ts';
import type { TimeZone } from '#playlists/site/values.ts';
import type { FormValues } from './form-values.ts';
import { unfolded, type TypedConditions } from '#admin/playlists/folded.ts';
import { rawRule, readHours, typedHours, type TypedHours } from '#admin/playlists/item-hours.ts';
import { localText, timestampOf } from './site-time.ts';
import { numberOf } from '#admin/typed-number.ts';

export interface TypedItem {
  /** `announcement` or `playlist`, and the id of that one. */
  readonly type: string;
  readonly id: string;
  /** Empty for a playlist. */
  readonly seconds: string;
  readonly weight: string;
  /** With commas between them. */
  readonly tags: string;
  /** On the site's wall clock. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly hours: TypedHours;
}
export interface TypedPlaylist {
  readonly name: string;
  readonly items: readonly TypedItem[];
}

export function typedPlaylist(one: Playlist | null, zone: TimeZone): TypedPlaylist {
  return { name: one?.name ?? '', items: one?.items.map((item) => typedItem(item, zone)) ?? [] };
}

export function readPlaylist(form: FormValues): TypedPlaylist {
  const indexes = form.names().flatMap((name) => /^items\.(\d{1,4})\.id$/.exec(name)?.[1] ?? []);
  const items = indexes
    .map(Number)
    .sort((a, b) => a - b)
    .map((index) => readItem(form, `items.${index}`));
  return { name: form.text('name'), items };
}

/**
 * The unparsed change. An entry that says what one of `before` says is that one to the letter: fields know only minutes and the first of
 * two equal wall times, and what nobody touched must not change.
 */
export function playlistChange(typed: TypedPlaylist, id: string, zone: TimeZone, before: Playlist | null): unknown {
  const raw = (item: TypedItem) => rawItem(item, zone);
  const known = new Map(before?.items.map((item) => [JSON.stringify(raw(typedItem(item, zone))), item]));
  const items = typed.items.map(raw).map((item) => known.get(JSON.stringify(item)) ?? item);
  return { type: 'put-playlist', id, name: typed.name, items };
}

function typedItem(item: PlaylistItem, zone: TimeZone): TypedItem {
  const { weight, tags, rule, validFrom, validUntil } = item;
  return {
    ...named(item),
    seconds: item.type === 'announcement' ? String(item.seconds) : '',
    weight: String(weight),
    tags: tags.join(', '),
    validFrom: localText(validFrom, zone),
    validUntil: localText(validUntil, zone),
    hours: typedHours(rule)
  };
}

function readItem(form: FormValues, field: string): TypedItem {
  return {
    type: form.text(`${field}.type`),
    id: form.text(`${field}.id`),
    seconds: form.text(`${field}.seconds`),
    weight: form.text(`${field}.weight`),
    ...readConditions(form, field)
  };
}

function readConditions(form: FormValues, field: string): TypedConditions {
  if (!form.names().includes(`${field}.rule.type`)) return unfolded(form.text(`${field}.folded`));
  return {
    tags: form.words(`${field}.tags`).join(', '),
    validFrom: form.text(`${field}.validFrom`),
    validUntil: form.text(`${field}.validUntil`),
    hours: readHours(form, `${field}.rule`)
  };
}

function rawItem(typed: TypedItem, zone: TimeZone): unknown {
  const { type, id, seconds, weight, tags, validFrom, validUntil, hours } = typed;
  const conditions = {
    weight: numberOf(weight),
    tags: tags === '' ? [] : tags.split(', '),
    rule: rawRule(hours),
    validFrom: timestampOf(validFrom, zone),
    validUntil: timestampOf(validUntil, zone)
  };
  if (type === 'playlist') return { type, playlist: id, ...conditions };
  return { type, announcement: id, seconds: numberOf(seconds), ...conditions };
}
