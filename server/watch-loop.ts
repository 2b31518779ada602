// Tells when the server's event loop stood still: takeovers, pages and badges all wait then.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Logger } from 'pino';

const RESOLUTION_MS = 5;
const EVERY_MS = 5000;
const TOO_LONG_MS = 200;

/** Begins now, and logs the longest standstill of every five seconds. Answers the undo. */
export function watchLoop(log: Logger): () => void {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  const looking = setInterval(() => {
    // What it counts are the ticks' distances, which are as long as its resolution where nothing is late.
    const longestMs = Math.max(0, Math.round(delays.max / 1e6) - RESOLUTION_MS);
    delays.reset();
    if (longestMs > TOO_LONG_MS) log.warn({ longestMs }, 'the event loop stood still');
    else log.debug({ longestMs }, 'the event loop’s longest wait');
  }, EVERY_MS).unref();
  return () => {
    clearInterval(looking);
    delays.disable();
  };
}
