// Whom the editor's fields ask as they stand, in words and in number. Nothing is kept.
import type { Asked } from '#admin/announcements/asked.ts';
import { askingWords } from '#admin/announcements/asking-words.ts';
import { audienceRule } from '#playlists/answer/audience.ts';
import { isHere } from '#playlists/answer/employment.ts';
import { audience as audienceSchema, due as dueSchema } from '#playlists/site/audience.ts';
import { confirming as confirmingSchema } from '#playlists/site/confirming.ts';
import { parse } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import type { App } from '../app.ts';
import { rawAudience, rawConfirming, rawDue, type TypedAsking } from './asking-form.ts';
import { idsOf } from './named-workers.ts';

const INCOMPLETE: Asked = { says: null, people: null, onDuty: false };

export async function askedOf(app: App, site: Site, typed: TypedAsking, isNamed: boolean): Promise<Asked> {
  const named = await idsOf(app.stores.people, site.id, typed.workers);
  if ('fault' in named) return INCOMPLETE;
  const audience = parse(audienceSchema, rawAudience(typed, named.ids));
  if (!audience.ok) return INCOMPLETE;
  const at = app.now();
  const today = localDateAt(at, site.timeZone);
  const workers = (await app.stores.people.list(site.id)).filter((one) => isHere(one, today));
  const people = workers.filter((one) => audienceRule(audience.value, one, true) !== null).length;
  const due = parse(dueSchema, rawDue(typed, site.timeZone));
  const raw = rawConfirming(typed);
  const confirming = raw === undefined ? ({ ok: true, value: undefined } as const) : parse(confirmingSchema, raw);
  const isWhole = due.ok && confirming.ok;
  return {
    says: isWhole ? askingWords(site, audience.value, due.value, confirming.value, at) : null,
    people: isNamed || people >= site.counts.leastGroup ? people : null,
    onDuty: audience.value.onDuty
  };
}
