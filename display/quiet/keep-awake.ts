// Keeps the panel lit as long as the page is seen: by a wake lock where there is one, by the kiosk app where the page runs in Fully.

/** On webOS the request may never answer: then it is asked again, and whichever answer comes is taken. */
const ANSWER_MS = 10_000;
/** Refused for a low battery, or taken away: asked again this often. */
const AGAIN_MS = 60_000;

/** What Fully Kiosk Browser adds to the window (its JavaScript interface); older versions have less of it. */
interface Fully {
  setBooleanSetting?(key: string, value: boolean): void;
}

/** Answers the undo. */
export function keepAwake(): () => void {
  litByFully();
  if (!('wakeLock' in navigator)) return () => undefined;
  let lock: WakeLockSentinel | null = null;
  let askedAt = -Infinity;
  let closed = false;

  const take = (given: WakeLockSentinel): void => {
    if (closed || lock !== null) return void given.release().catch(ignore);
    lock = given;
    // The browser releases it by itself whenever the page is hidden.
    given.addEventListener('release', () => {
      lock = null;
      askedAt = -Infinity;
      ask();
    });
  };
  const ask = (): void => {
    if (closed || lock !== null || document.visibilityState !== 'visible') return;
    if (performance.now() - askedAt < ANSWER_MS) return;
    askedAt = performance.now();
    navigator.wakeLock.request('screen').then(take, ignore);
  };

  ask();
  const again = setInterval(ask, AGAIN_MS);
  document.addEventListener('visibilitychange', ask);
  return () => {
    closed = true;
    clearInterval(again);
    document.removeEventListener('visibilitychange', ask);
    void lock?.release().catch(ignore);
  };
}

function litByFully(): void {
  try {
    (window as Window & { fully?: Fully }).fully?.setBooleanSetting?.('keepScreenOn', true);
  } catch {
    // A version that knows the setting by another name, or does not let pages change it: its own settings count.
  }
}

/** A browser that refuses shows the same slides. */
function ignore(): void {}
