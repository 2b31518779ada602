// Changes made of chance, for properties over any floor. Few ids and names, so that they meet: put again, used, refused, removed.
import { DAY_MS } from '../calendar/day.ts';
import { type Change, change as changeSchema } from '../site/change.ts';
import { parse } from '../site/parse.ts';
import { type Chance, type Dice, dice } from './dice.ts';
import {
  CREWS,
  DAYPARTS,
  LANGUAGES,
  PATTERNS,
  type Raw,
  TAGS,
  crewOf,
  idOf,
  instantNear,
  targetsOf
} from './few-names.ts';
import { type Moment, randomPlaylist, randomSchedule } from './random-entries.ts';
import { TEN_ZONES, TIMES } from './random-rule.ts';
import { randomCycle, randomRoster } from './random-shifts.ts';
import { says } from './small-floor.ts';

export const NUMBERS_PER_CHANGE = 120;
/** Whose word it takes for a minor change. */
const ACCOUNTS = ['anna', 'ben'];
export const ZONES = TEN_ZONES;
const HOUR_MS = 3_600_000;

/** One change around the instant `at` (epoch milliseconds); null where chance made one that no page could send. */
export function randomChange(chance: Chance, at: number): Change | null {
  const day = Math.floor(at / DAY_MS);
  const from = dice(chance, day);
  const moment = { chance, day, at };
  const kinds = [
    ...floorChanges(from),
    ...shiftChanges(from),
    ...wordChanges(from, moment),
    ...takeoverChanges(from, at)
  ];
  const parsed = parse(changeSchema, distinct(from.pick(kinds)()));
  return parsed.ok ? parsed.value : null;
}

type Kinds = readonly (() => Raw)[];

const floorChanges = (from: Dice): Kinds => {
  const { upTo, pick, some, maybe } = from;
  return [
    () => ({
      type: 'put-settings',
      name: `Plant ${upTo(1)}`,
      timeZone: pick(ZONES),
      languages: ['de', ...some(['en', 'pl'])],
      defaultPlaylist: maybe(() => idOf(from, 'p')),
      qr: upTo(1) === 0,
      logo: null,
      webOrigins: some(['https://board.example']),
      counts: { onWalls: upTo(1) === 0, leastGroup: 3 + upTo(9) }
    }),
    () => ({
      type: 'put-display',
      id: idOf(from, 'd'),
      name: `Display ${upTo(5)}`,
      place: '',
      kind: 'screen',
      tags: some(TAGS),
      languages: some(LANGUAGES),
      languageMode: 'in-turn',
      dark: null,
      viewingDistanceM: 4,
      diagonalIn: 55,
      defaultPlaylist: maybe(() => idOf(from, 'p'))
    }),
    () => ({ type: 'remove-display', id: idOf(from, 'd') })
  ];
};

/** Crews come first and go seldom, for a pattern needs all of its own. */
const shiftChanges = (from: Dice): Kinds => {
  const { upTo, pick } = from;
  const putCrew = () => ({ type: 'put-crew', id: crewOf(from), name: `Crew ${upTo(7)}` });
  return [
    ...[putCrew, putCrew],
    () => ({ type: 'remove-crew', id: pick(CREWS) }),
    () => ({ type: 'put-daypart', id: pick(DAYPARTS), name: `Part ${upTo(2)}`, from: pick(TIMES), until: pick(TIMES) }),
    () => ({ type: 'remove-daypart', id: pick(DAYPARTS) }),
    () => ({ type: 'put-shift-pattern', pattern: randomCycle(from) }),
    () => ({ type: 'put-shift-pattern', pattern: randomCycle(from) }),
    () => ({ type: 'put-shift-pattern', pattern: randomRoster(from) }),
    () => ({ type: 'remove-shift-pattern', id: pick(PATTERNS) })
  ];
};

const wordChanges = (from: Dice, moment: Moment): Kinds => {
  const { upTo, pick, some } = from;
  const near = (days: number) => (upTo(2) === 0 ? null : instantNear(from, moment.at, days));
  const [putPlaylist, putSchedule] = [() => randomPlaylist(from, moment), () => randomSchedule(from, moment)];
  const remove = () => ({ type: 'remove-announcement', id: idOf(from, 'n') });
  const draft = () => ({
    type: 'draft-announcement',
    id: idOf(from, 'n'),
    draft: {
      ...says(`Text ${upTo(2)}`, [pick(LANGUAGES), ...some(LANGUAGES)]),
      asksAcknowledgement: upTo(9) > 0,
      template: pick([{ type: 'text' }, { type: 'text' }, { type: 'picture', picture: null }])
    },
    audience: { crews: some(CREWS.slice(0, 2)) },
    validFrom: near(1),
    validUntil: near(2)
  });
  const propose = () => ({ type: 'propose-minor', id: idOf(from, 'n'), by: pick(ACCOUNTS) });
  const publish = () => ({ type: 'publish-announcement', id: idOf(from, 'n') });
  return [
    ...[draft, draft],
    ...[publish, publish],
    ...[propose, propose, propose],
    () => ({ ...publish(), minorAgreedBy: pick(ACCOUNTS) }),
    () => ({ type: 'withdraw-announcement', id: idOf(from, 'n') }),
    ...[remove, remove],
    ...[putPlaylist, putPlaylist, putPlaylist],
    () => ({ type: 'remove-playlist', id: idOf(from, 'p') }),
    ...[putSchedule, putSchedule, putSchedule, putSchedule, putSchedule],
    () => ({ type: 'remove-schedule', id: idOf(from, 's') })
  ];
};

const takeoverChanges = (from: Dice, at: number): Kinds => {
  const { upTo, pick } = from;
  const soon = () => new Date(at + upTo(30) * HOUR_MS).toISOString();
  return [
    () => ({
      type: 'start-takeover',
      id: idOf(from, 't'),
      severity: pick(['emergency', 'warning']),
      pictogram: 'fire',
      drill: upTo(1) === 1,
      texts: { [pick(LANGUAGES)]: { title: 'Alarm', body: '' } },
      targets: targetsOf(from),
      until: soon()
    }),
    () => ({ type: 'renew-takeover', id: idOf(from, 't'), until: soon() }),
    () => ({ type: 'end-takeover', id: idOf(from, 't') })
  ];
};

/** Most random lists would name something twice, which is refused; here that is worth little. */
function distinct(raw: Raw): unknown {
  return JSON.parse(JSON.stringify(raw), (_key, value: unknown) =>
    Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? [...new Set(value)] : value
  );
}
