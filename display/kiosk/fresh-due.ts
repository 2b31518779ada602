// What a session becomes when what is due to its worker is another by now: a changed notice is read anew, a withdrawn one is gone at once.
import type { Due } from '#playlists/wire/floor.ts';
import { enter, stay } from './entering.ts';
import { show } from './at-notice.ts';
import type { Next, Session } from './steps.ts';

const GONE_MS = 3_000;

export function freshDue(session: Session, name: string, fresh: readonly Due[], at: number): Next {
  const { step } = session;
  if (!('visit' in step) || step.visit.session !== name) return stay(session);
  const { visit } = step;
  switch (step.type) {
    // Answers are read first: what is due is looked at when they are done.
    case 'told':
      return stay({ ...session, step: { ...step, visit: { ...visit, due: fresh } } });
    case 'greeting':
      return fresh.length === 0
        ? show(session, { ...visit, due: [] }, 0, at)
        : stay({ ...session, step: { ...step, visit: { ...visit, due: fresh } } });
    case 'notice':
    case 'check':
    case 'reasons':
    case 'prove':
    case 'witness': {
      const before = visit.due.slice(0, step.index);
      const here = visit.due[step.index];
      const now = here && fresh.find((one) => one.announcement === here.announcement);
      const rest = fresh.filter((one) => one !== now && !isAmong(before, one));
      if (here === undefined || now === undefined) {
        const gone = { ...visit, due: [...before, ...rest] };
        return { session: enter(session, { type: 'gone', visit: gone, index: step.index }, at, GONE_MS), sends: [] };
      }
      if (isSame(here, now))
        return stay({ ...session, step: { ...step, visit: { ...visit, due: [...before, here, ...rest] } } });
      // Who confirmed an older version sees what is new since that; who did not, what is new since what stood here.
      const changed = { ...now, before: now.before ?? here.content.texts };
      return show(session, { ...visit, due: [...before, changed, ...rest] }, step.index, at);
    }
    case 'sending':
    case 'recorded':
    case 'not-recorded': {
      const before = visit.due.slice(0, step.index + 1);
      const due = [...before, ...fresh.filter((one) => !isAmong(before, one))];
      return stay({ ...session, step: { ...step, visit: { ...visit, due } } });
    }
    case 'gone': {
      const before = visit.due.slice(0, step.index);
      const due = [...before, ...fresh.filter((one) => !isAmong(before, one))];
      return stay({ ...session, step: { ...step, visit: { ...visit, due } } });
    }
    case 'thanks':
      return stay(session);
    default:
      return step satisfies never;
  }
}

const isSame = (a: Due, b: Due): boolean =>
  a.announcement === b.announcement && a.version === b.version && a.contentHash === b.contentHash;
const isAmong = (all: readonly Due[], one: Due): boolean => all.some((other) => isSame(other, one));
