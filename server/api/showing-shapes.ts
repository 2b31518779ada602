// What a display shows and why, as it goes over the wire: instants as ISO 8601.
import * as v from 'valibot';
import type { Explanation } from '#playlists/program/explain.ts';
import type { Candidate, Need } from '#playlists/program/explain/candidate.ts';
import { why } from '#playlists/program/program.ts';
import { announcementId, contentHash, playlistId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import { language, timestamp } from '#playlists/site/values.ts';

export const toTime = (at: number): string => new Date(at).toISOString();
export const toTimeOrNull = (at: number | null): string | null => (at === null ? null : toTime(at));

const shows = v.variant('type', [
  v.object({
    type: v.literal('slide'),
    announcement: announcementId,
    version: v.number(),
    contentHash,
    language,
    title: v.string()
  }),
  v.object({ type: v.literal('takeover'), takeover: v.string(), title: v.string() }),
  v.object({ type: v.literal('card') }),
  v.object({ type: v.literal('dark') })
]);
const span = { at: timestamp, shows, since: timestamp, until: timestamp };
export const showingAnswer = v.object({ ...span, why: v.object({ ...why.entries, sentence: v.string() }) });

const lack = v.object({
  reason: v.picklist(['not-yet', 'hours', 'not-published', 'tags', 'withdrawn', 'expired', 'empty']),
  of: v.variant('type', [
    v.object({ type: v.literal('announcement'), id: announcementId }),
    v.object({ type: v.literal('playlist'), id: playlistId })
  ]),
  name: v.string(),
  at: v.nullable(timestamp),
  tags: v.array(v.string())
});
const { level } = why.entries;
const need = v.variant('need', [
  v.object({ need: v.literal('window'), opensAt: v.nullable(timestamp) }),
  v.object({ need: v.literal('content'), playlist: playlistId, lacks: v.array(lack), more: v.number() }),
  v.object({ need: v.literal('priority'), atLeast: v.number() }),
  v.object({ need: v.literal('nothing-above'), level, ids: v.array(v.string()) }),
  v.object({ need: v.literal('seconds'), wants: v.number(), free: v.number() }),
  v.object({ need: v.literal('default') })
]);
const candidate = v.object({
  level,
  id: v.nullable(v.string()),
  name: v.string(),
  verdict: v.picklist([
    'on',
    'joins',
    'interrupts',
    'beaten',
    'left-out',
    'nothing-to-show',
    'not-running',
    'ended',
    'not-set'
  ]),
  needs: v.array(need),
  nextOn: v.nullable(timestamp),
  says: v.string()
});
export const explainAnswer = v.object({
  ...span,
  why,
  sentence: v.string(),
  /** Until when the reason stands, which outlasts the slide; null where that is more than 32 days ahead. */
  whyUntil: v.nullable(timestamp),
  chain: v.array(candidate),
  /** How many schedules are aimed at other displays only. */
  elsewhere: v.number()
});

type Sent<S extends v.GenericSchema> = v.InferInput<S>;

export function toShowing(site: Site, explained: Explanation, at: number): Sent<typeof showingAnswer> {
  const { why, sentence } = explained;
  return { ...toSpan(site, explained, at), why: { ...toWhy(why), sentence } };
}

export function toExplanation(site: Site, explained: Explanation, at: number): Sent<typeof explainAnswer> {
  const { why, sentence, until, chain, elsewhere } = explained;
  return {
    ...toSpan(site, explained, at),
    why: toWhy(why),
    sentence,
    whyUntil: toTimeOrNull(until),
    chain: chain.map(toCandidate),
    elsewhere
  };
}

const toWhy = ({ level, ids, added }: Explanation['why']): Sent<typeof why> => ({
  level,
  ids: [...ids],
  added: [...added]
});

function toSpan(site: Site, { showing }: Explanation, at: number): Omit<Sent<typeof showingAnswer>, 'why'> {
  const { since, until } = showing;
  return { at: toTime(at), shows: toShows(site, showing), since: toTime(since), until: toTime(until) };
}

function toShows(site: Site, showing: Explanation['showing']): Sent<typeof shows> {
  switch (showing.type) {
    case 'slide': {
      const { announcement, version, content, language } = showing.slide;
      const title = site.announcements[announcement]?.published?.content.texts[language]?.title ?? '';
      return { type: 'slide', announcement, version, contentHash: content, language, title };
    }
    case 'takeover':
      return { type: 'takeover', takeover: showing.takeover.id, title: showing.takeover.texts[0]?.title ?? '' };
    case 'card':
    case 'dark':
      return { type: showing.type };
    default:
      return showing satisfies never;
  }
}

const toCandidate = ({ needs, nextOn, ...rest }: Candidate): Sent<typeof candidate> => ({
  ...rest,
  needs: needs.map(toNeed),
  nextOn: toTimeOrNull(nextOn)
});

function toNeed(one: Need): Sent<typeof need> {
  switch (one.need) {
    case 'window':
      return { need: 'window', opensAt: toTimeOrNull(one.opensAt) };
    case 'content': {
      const lacks = one.lacks.map(({ at, tags, ...rest }) => ({ ...rest, at: toTimeOrNull(at), tags: [...tags] }));
      return { need: 'content', playlist: one.playlist, lacks, more: one.more };
    }
    case 'nothing-above':
      return { need: 'nothing-above', level: one.level, ids: [...one.ids] };
    case 'priority':
    case 'seconds':
    case 'default':
      return one;
    default:
      return one satisfies never;
  }
}
