// What a supervisor sees and does on the sheet that badge and PIN opened at a kiosk: their people, open questions, a roll-call.
import * as v from 'valibot';
import { excuses } from '../answer/excusal.ts';
import { asking } from '../answer/questions.ts';
import { announcementId, crewId, workerId } from '../site/ids.ts';
import type { DeepReadonly } from '../site/readonly.ts';
import { language, paragraphs } from '../site/values.ts';
import { badgeCode } from '../site/worker.ts';
import { clientId } from './client-id.ts';
import { session } from './kiosk-pin.ts';
import { sealedPin } from './sealed.ts';

export const refused = v.strictObject({
  type: v.literal('refused'),
  code: v.string(),
  says: v.string(),
  seconds: v.optional(v.number())
});

/** A notice's title in each of its languages. */
const titles = v.record(language, v.string());

/** What the sheet begins with. */
export const crewShown = {
  /** Those of theirs who are on duty or here. */
  people: v.array(
    v.strictObject({
      worker: workerId,
      name: v.string(),
      /** What they read, preferred first: they type their PIN themselves. */
      languages: v.array(language),
      crew: v.nullable(crewId),
      isHere: v.boolean(),
      /** Why they are not waited for now; null where they are. */
      excused: v.nullable(v.picklist(excuses)),
      /** Whose PIN is set at the desk alone. */
      supervises: v.boolean(),
      /** The notices they have not confirmed. */
      open: v.array(announcementId)
    })
  ),
  /** Those that somebody has not confirmed. */
  notices: v.array(v.strictObject({ announcement: announcementId, titles })),
  crews: v.array(v.strictObject({ id: crewId, name: v.string() })),
  /** How many questions wait for this supervisor. */
  questions: v.number(),
  /** How many a roll-call is still looking for; null where none goes on. */
  missing: v.nullable(v.number())
};

/** Kiosk to server: what is to be seen, under a session with badge and PIN. Each is a look at named data, and noted. */
export const look = v.strictObject({ session, what: v.picklist(['crew', 'questions', 'roll-call']) });
export const lookAnswer = v.variant('type', [
  v.strictObject({ type: v.literal('crew'), ...crewShown }),
  v.strictObject({
    type: v.literal('questions'),
    /** The oldest first. */
    questions: v.array(
      v.strictObject({
        question: v.string(),
        /** Named by the answer, so that two people do not answer the same. */
        since: v.number(),
        kind: v.picklist(asking),
        name: v.string(),
        titles,
        /** What the asker reads, preferred first. */
        languages: v.array(language)
      })
    )
  }),
  v.strictObject({
    type: v.literal('roll-call'),
    /** Null where none goes on. */
    rollCall: v.nullable(
      v.strictObject({
        id: v.string(),
        isDrill: v.boolean(),
        /** Whether a badge at this kiosk ticks a name off by itself; elsewhere the warden has to see it. */
        isMuster: v.boolean(),
        /** Those whose badge was read last first, with where that was. */
        missing: v.array(v.strictObject({ worker: workerId, name: v.string(), lastAt: v.string() })),
        seen: v.number(),
        elsewhere: v.number()
      })
    )
  }),
  refused
]);

/** How long an excusal holds: to the end of their shift, for seven days, or until the desk ends it. */
export const spans = ['shift', 'week', 'open'] as const;
export type Span = (typeof spans)[number];

/** Kiosk to server: what the supervisor does. The same `id` may be sent again. */
export const act = v.variant('type', [
  /** Typed by the worker; sealed for `set-pin`, the session and the worker. */
  v.strictObject({ type: v.literal('set-pin'), session, worker: workerId, pin: sealedPin }),
  v.strictObject({
    type: v.literal('excuse'),
    session,
    id: clientId,
    worker: workerId,
    reason: v.picklist(excuses),
    /** Of one notice alone; null for all. */
    announcement: v.nullable(announcementId),
    span: v.picklist(spans)
  }),
  /** Of the excusal that this supervisor has just said: it never held. */
  v.strictObject({ type: v.literal('take-excuse-back'), session, id: clientId, worker: workerId }),
  v.strictObject({
    type: v.literal('answer-question'),
    session,
    question: v.string(),
    since: v.number(),
    text: v.pipe(paragraphs(400), v.nonEmpty('must not be empty')),
    language
  }),
  /** With this kiosk as the muster point. */
  v.strictObject({ type: v.literal('begin-roll-call'), session, id: clientId, isDrill: v.boolean() }),
  v.strictObject({
    type: v.picklist(['seen', 'elsewhere', 'taken-back']),
    session,
    id: clientId,
    rollCall: v.string(),
    worker: workerId
  }),
  /** A badge that the warden sees at a kiosk which is no muster point of it. */
  v.strictObject({ type: v.literal('badge-seen'), session, id: clientId, rollCall: v.string(), code: badgeCode }),
  v.strictObject({ type: v.literal('end-roll-call'), session, rollCall: v.string() })
]);
export const actAnswer = v.variant('type', [
  /** `name` is whose badge was seen. */
  v.strictObject({ type: v.literal('done'), name: v.optional(v.string()) }),
  refused
]);

export type Look = DeepReadonly<v.InferOutput<typeof look>>;
export type LookAnswer = DeepReadonly<v.InferOutput<typeof lookAnswer>>;
export type CrewShown = Omit<Extract<LookAnswer, { type: 'crew' }>, 'type'>;
export type QuestionShown = Extract<LookAnswer, { type: 'questions' }>['questions'][number];
export type RollCallShown = Exclude<Extract<LookAnswer, { type: 'roll-call' }>['rollCall'], null>;
export type Act = DeepReadonly<v.InferOutput<typeof act>>;
export type ActAnswer = DeepReadonly<v.InferOutput<typeof actAnswer>>;
