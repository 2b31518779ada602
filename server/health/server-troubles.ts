// What is wrong with the machine that the server runs on, its clock and its disk: said in the log when it comes and goes, and for as long as it lasts above every page of the desk and at /readyz.
import type { Logger } from 'pino';

const EVERY_MS = 5000;

export interface ServerTroubles {
  /** A sentence or some for each: what it is, and what to do. */
  said(): readonly string[];
  close(): void;
}

/** `kinds`: by its name, what is wrong; null where nothing is. */
export function serverTroubles(
  kinds: Readonly<Record<string, () => string | null>>,
  log: Pick<Logger, 'error' | 'info'>
): ServerTroubles {
  const lasting = new Set<string>();
  function look(): void {
    for (const [kind, trouble] of Object.entries(kinds)) {
      const says = trouble();
      if (says !== null && !lasting.has(kind)) log.error({ trouble: kind }, says);
      if (says === null && lasting.has(kind)) log.info({ trouble: kind }, 'the trouble is over');
      if (says === null) lasting.delete(kind);
      else lasting.add(kind);
    }
  }
  look();
  const timer = setInterval(look, EVERY_MS).unref();
  return {
    said: () => Object.values(kinds).flatMap((trouble) => trouble() ?? []),
    close: () => clearInterval(timer)
  };
}
