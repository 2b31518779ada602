// What planned and confirmed time are counted by: a version of an announcement whatever its language, a takeover, the card, the dark.
import type { Showing } from '../program/showing.ts';
import type { AnnouncementId, TakeoverId } from '../site/ids.ts';
import type { Played } from './played.ts';

export type Subject =
  | { readonly type: 'announcement'; readonly announcement: AnnouncementId; readonly version: number }
  | { readonly type: 'takeover'; readonly id: TakeoverId }
  | { readonly type: 'card' | 'dark' };

/** Milliseconds by subject. */
export class Sums {
  readonly #all = new Map<string, { readonly subject: Subject; ms: number }>();

  add(subject: Subject, ms: number): void {
    const key = keyOf(subject);
    const known = this.#all.get(key);
    if (known === undefined) this.#all.set(key, { subject, ms });
    else known.ms += ms;
  }

  of(subject: Subject): number {
    return this.#all.get(keyOf(subject))?.ms ?? 0;
  }

  subjects(): readonly Subject[] {
    return [...this.#all.values()].map(({ subject }) => subject);
  }
}

export function plannedSubject(showing: Showing): Subject {
  switch (showing.type) {
    case 'slide': {
      const { announcement, version } = showing.slide;
      return { type: 'announcement', announcement, version };
    }
    case 'takeover':
      return { type: 'takeover', id: showing.takeover.id };
    case 'card':
    case 'dark':
      return { type: showing.type };
    default:
      return showing satisfies never;
  }
}

/** Null for what shows nothing of the plan. */
export function playedSubject(played: Played): Subject | null {
  switch (played.type) {
    case 'slide':
      return { type: 'announcement', announcement: played.announcement, version: played.version };
    case 'takeover':
      return { type: 'takeover', id: played.id };
    case 'card':
    case 'dark':
      return { type: played.type };
    case 'kiosk':
    case 'huddle':
    case 'hidden':
    case 'lost':
      return null;
    default:
      return played satisfies never;
  }
}

function keyOf(subject: Subject): string {
  switch (subject.type) {
    case 'announcement':
      return `announcement ${subject.announcement} ${subject.version}`;
    case 'takeover':
      return `takeover ${subject.id}`;
    case 'card':
    case 'dark':
      return subject.type;
    default:
      return subject satisfies never;
  }
}
