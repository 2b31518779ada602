// How displays are, and what was wrong with them, as it goes over the wire: instants as ISO 8601.
import * as v from 'valibot';
import { displayId } from '#playlists/site/ids.ts';
import { timestamp } from '#playlists/site/values.ts';
import type { DisplayState } from '#playlists/wire/desk.ts';
import { health } from '#playlists/wire/health.ts';
import { status } from '#playlists/wire/floor.ts';
import { displayReasons, incidentReasons } from '#playlists/wire/incident.ts';
import type { Incident } from '../storage/display-stores.ts';
import { toTime, toTimeOrNull } from './showing-shapes.ts';

const { clockOffsetMs, shows } = status.entries;
const { errors: _, ...told } = health.entries;
const error = v.object({ says: v.string(), times: v.number(), at: timestamp });

/** Null where it has told nothing since the server started. */
const onGlass = v.nullable(
  v.object({
    shows,
    visible: v.boolean(),
    revision: v.nullable(v.string()),
    /** What the server's clock is ahead of the device's own. */
    clockOffsetMs
  })
);
export const liveAnswer = {
  onGlass,
  health: v.nullable(v.object({ ...told, at: timestamp, isOutdated: v.boolean(), errors: v.array(error) })),
  /** What is wrong with it; null where nothing is. */
  incident: v.nullable(v.object({ why: v.picklist(displayReasons), from: timestamp }))
};

export const incidentAnswer = v.object({
  id: v.number(),
  /** Null where it is the server's own: what displays did meanwhile was told later, if at all. */
  display: v.nullable(displayId),
  why: v.picklist(incidentReasons),
  from: timestamp,
  /** Null as long as it goes on. */
  until: v.nullable(timestamp)
});

type Sent<S extends v.GenericSchema> = v.InferInput<S>;

export function toLive(state: DisplayState | undefined): Sent<v.ObjectSchema<typeof liveAnswer, undefined>> {
  if (state === undefined) return { onGlass: null, health: null, incident: null };
  const { status: said, health: is, incident } = state;
  return {
    onGlass: said && {
      shows: said.shows,
      visible: said.visible,
      revision: said.revision,
      clockOffsetMs: said.clockOffsetMs
    },
    health: is && {
      ...is,
      at: toTime(is.at),
      troubles: [...is.troubles],
      errors: is.errors.map((one) => ({ ...one, at: toTime(one.at) }))
    },
    incident: incident && { why: incident.why, from: toTime(incident.from) }
  };
}

export const toIncident = ({ id, display, why, from, until }: Incident): Sent<typeof incidentAnswer> => ({
  id,
  display,
  why,
  from: toTime(from),
  until: toTimeOrNull(until)
});
