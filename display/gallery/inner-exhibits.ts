// What hangs in the kiosk's gallery behind a supervisor's menu, and of a huddle: a crew, its questions, a roll-call, a talk, in the words of one language.
import type { Excuse } from '#playlists/answer/excusal.ts';
import type { AnnouncementId, WorkerId } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';
import type { CrewShown, LookAnswer } from '#playlists/wire/crew-sheet.ts';
import type { HuddleGlass, HuddleOfferAnswer } from '#playlists/wire/huddle.ts';
import type { Told } from '../kiosk/huddle/huddle-life.svelte.ts';
import type { FloorLink } from '../link/floor-link.ts';
import { NOW, type Hung } from './kiosk-exhibits.ts';

export const innerNames = [
  'supervisor, own badge',
  'supervisor, menu',
  'supervisor, crew',
  'supervisor, not confirmed',
  'supervisor, person',
  'supervisor, new card',
  'supervisor, new pin',
  'supervisor, excuse',
  'supervisor, excuse of which',
  'supervisor, excuse how long',
  'supervisor, excused',
  'supervisor, questions',
  'supervisor, answers',
  'supervisor, day badge',
  'supervisor, over',
  'roll-call, begin',
  'roll-call',
  'roll-call, person',
  'roll-call, end',
  'huddle, which talk',
  'huddle, which screen',
  'huddle, no screen',
  'huddle, goes on',
  'huddle, gathering',
  'huddle, shown',
  'huddle, sign',
  'huddle, late',
  'huddle, screen gone',
  'huddle, no line',
  'huddle, came',
  'huddle, recorded',
  'huddle, not yet',
  'huddle, unknown badge',
  'huddle, not in language',
  'huddle, badge unread'
] as const;
export type InnerName = (typeof innerNames)[number];

const NAMES = [
  'Konstantina Papadopoulou',
  'Aleksandra Wiśniewska-Kowalczyk',
  'Jo Li',
  'Mehmet Yılmaz',
  'Ana-Maria Ionescu'
];
const titlesIn = ({ language, said }: Hung) => ({ [language]: said.noLineKept });
const notice = (one: number) => `notice-${one}` as AnnouncementId;

export function crewOf(hung: Hung): CrewShown {
  const excused: readonly (Excuse | null)[] = [null, 'sick', null, 'leave', 'swapped'];
  return {
    people: NAMES.map((name, index) => ({
      worker: `w-${index}` as WorkerId,
      name,
      languages: [hung.language],
      crew: null,
      isHere: index === 2,
      excused: excused[index] ?? null,
      supervises: false,
      open: index === 0 ? [notice(1), notice(2)] : index === 2 ? [notice(1)] : []
    })),
    notices: [1, 2].map((one) => ({ announcement: notice(one), titles: titlesIn(hung) })),
    crews: [],
    questions: 2,
    missing: 3
  };
}

/** A line on which every question has its answer at once, and nothing is done. */
export function sampleLine(hung: Hung, name: InnerName): FloorLink {
  const titles = titlesIn(hung);
  const looks: Readonly<Record<string, LookAnswer>> = {
    crew: { type: 'crew', ...crewOf(hung) },
    questions: {
      type: 'questions',
      questions: NAMES.slice(0, 2).map((who, index) => ({
        question: `q-${index}`,
        since: NOW,
        kind: 'question',
        name: who,
        titles,
        languages: [index === 0 ? hung.language : ('pl' as Language)]
      }))
    },
    'roll-call': {
      type: 'roll-call',
      rollCall:
        name === 'roll-call, begin'
          ? null
          : {
              id: 'r',
              isDrill: true,
              isMuster: true,
              missing: NAMES.slice(0, 3).map((who, index) => ({
                worker: `w-${index}` as WorkerId,
                name: who,
                lastAt: 'Hall 2, press line, 06:40'
              })),
              seen: 57,
              elsewhere: 2
            }
    }
  };
  const offer = {
    type: 'offer',
    talks: [1, 2].map((one) => ({ announcement: notice(one), version: 1, titles, open: 12 - one })),
    screens:
      name === 'huddle, no screen'
        ? []
        : ['Screen 1, press line', 'Screen 2'].map((screen) => ({ display: screen, name: screen, place: 'Hall 2' })),
    goesOn: name === 'huddle, goes on' ? 'h' : null
  } as unknown as HuddleOfferAnswer;
  const answers: Readonly<Record<string, unknown>> = {
    isUp: true,
    look: async ({ what }: { readonly what: string }) =>
      name === 'supervisor, over' ? { type: 'refused', code: 'session-over', says: '' } : looks[what],
    act: async () => ({ type: 'done' }),
    huddleOffer: async () => offer,
    leave: () => undefined
  };
  return answers as unknown as FloorLink;
}

/** The huddle as its kiosk knows it. */
export function huddleOf({ language, said }: Hung, name: InnerName): NonNullable<HuddleGlass> {
  const phase = (
    {
      'huddle, gathering': 'gathering',
      'huddle, shown': 'showing',
      'huddle, late': 'late',
      'huddle, no line': 'gathering'
    } as const
  )[name as string];
  return {
    id: 'h',
    announcement: notice(1),
    version: 1,
    contentHash: 'c'.repeat(64),
    content: {
      template: { type: 'text' },
      kind: 'safety',
      texts: { [language]: { title: said.noLineKept, bodyHtml: '', alt: '' } },
      asksAcknowledgement: true
    },
    phase: phase ?? 'tapping',
    showing: null,
    tapUntil: phase === 'late' ? NOW - 1 : NOW + 60_000,
    endsAt: NOW + 600_000,
    coversUntil: NOW + 60_000,
    languages: [language, 'de', 'pl', 'ar'].filter((one, index, all) => all.indexOf(one) === index) as Language[],
    here: 14,
    kiosk: 'k',
    kioskName: 'Kiosk 1',
    screenName: 'Screen 1, press line',
    screenIsUp: name !== 'huddle, screen gone'
  } as unknown as NonNullable<HuddleGlass>;
}

/** What is said to whoever badged last; null where the huddle waits. */
export function toldOf({ language }: Hung, name: InnerName): Told | null {
  const languages = [language];
  switch (name) {
    case 'huddle, came':
      return { type: 'came', firstName: 'Konstantina', languages };
    case 'huddle, recorded':
      return { type: 'recorded', firstName: 'Konstantina', languages };
    case 'huddle, not yet':
      return { type: 'refused', code: 'not-shown', languages };
    case 'huddle, unknown badge':
      return { type: 'refused', code: 'unknown-badge', languages: null };
    case 'huddle, not in language':
      return { type: 'refused', code: 'language', languages };
    case 'huddle, badge unread':
      return { type: 'unread', why: 'together' };
    default:
      return null;
  }
}
