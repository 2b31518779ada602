// Loads the page anew, but not again and again where that does not help.

const KEY = 'floorcast-reloaded-at';
const AGAIN_AFTER_MS = 300_000;

export function reloadOnce(): void {
  const last = Number(sessionStorage.getItem(KEY) ?? 0);
  if (Math.abs(Date.now() - last) < AGAIN_AFTER_MS) return;
  sessionStorage.setItem(KEY, String(Date.now()));
  location.reload();
}
