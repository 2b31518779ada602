import { describe, expect, it } from 'vitest';
import { change } from '#playlists/site/change.ts';
import { parse } from '#playlists/site/parse.ts';
import { valuesOf } from './form-values.ts';
import { playlistChange, readPlaylist } from './playlist-form.ts';

function posted(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ name: 'Daily loop', ...fields })) form.append(name, value);
  return form;
}

describe('a playlist form', () => {
  it('keeps its items in the order of their numbers', () => {
    const form = posted({
      'items.10.announcement': 'c',
      'items.10.seconds': '9',
      'items.2.announcement': 'b',
      'items.2.seconds': '8',
      'items.0.announcement': 'a',
      'items.0.seconds': '7'
    });
    const answer = parse(change, playlistChange(readPlaylist(valuesOf(form)), 'daily'));
    expect(answer.ok && answer.value.type === 'put-playlist' && answer.value.items).toEqual([
      { announcement: 'a', seconds: 7 },
      { announcement: 'b', seconds: 8 },
      { announcement: 'c', seconds: 9 }
    ]);
  });

  it.each(['', '2', '3601', '4.5', 'long'])('refuses %j seconds by the item', (seconds) => {
    const form = posted({ 'items.0.announcement': 'a', 'items.0.seconds': seconds });
    const answer = parse(change, playlistChange(readPlaylist(valuesOf(form)), 'daily'));
    expect(answer.ok ? [] : answer.faults.map((fault) => fault.field)).toEqual(['items.0.seconds']);
  });
});
