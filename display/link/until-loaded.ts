// Loads a part of the page for as long as it takes: the server may be away just then.
import { waitMs } from './back-off.ts';

export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  for (let attempt = 0; ; attempt++) {
    try {
      return await load();
    } catch {
      const wait = waitMs(attempt, performance.now() - startedAt, Math.random());
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
