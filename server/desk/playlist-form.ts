// The playlist editor's fields, both ways. Items are named `items.0.announcement`, `items.0.seconds` and so on, in their order.
import type { Playlist } from '#playlists/site/playlist.ts';
import type { FormValues } from './form-values.ts';
import { numberOf } from './typed-number.ts';

export interface TypedItem {
  readonly announcement: string;
  readonly seconds: string;
}
export interface TypedPlaylist {
  readonly name: string;
  readonly items: readonly TypedItem[];
}

export function typedPlaylist(one: Playlist | null): TypedPlaylist {
  const items = one?.items.map(({ announcement, seconds }) => ({ announcement, seconds: String(seconds) })) ?? [];
  return { name: one?.name ?? '', items };
}

export function readPlaylist(form: FormValues): TypedPlaylist {
  const indexes = form.names().flatMap((name) => /^items\.(\d{1,4})\.announcement$/.exec(name)?.[1] ?? []);
  const items = indexes
    .map(Number)
    .sort((a, b) => a - b)
    .map((index) => ({
      announcement: form.text(`items.${index}.announcement`),
      seconds: form.text(`items.${index}.seconds`)
    }));
  return { name: form.text('name'), items };
}

export function playlistChange(typed: TypedPlaylist, id: string): unknown {
  const items = typed.items.map(({ announcement, seconds }) => ({ announcement, seconds: numberOf(seconds) }));
  return { type: 'put-playlist', id, name: typed.name, items };
}
