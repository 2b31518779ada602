// What stands on the glass until the script has drawn: what the server wrote there (server/floor-page), or the last picture of the page that gave way to
// this one (watch/leave-picture.ts). Taken away when something else stands.

export const LEFT_KEY = 'floorcast-left';

/** Call before anything is painted. */
export function showWhatWasLeft(): void {
  const left = sessionStorage.getItem(LEFT_KEY);
  if (left === null) return;
  sessionStorage.removeItem(LEFT_KEY);
  const before = document.getElementById('before');
  if (before !== null) before.innerHTML = left;
}

export function drawn(): void {
  document.getElementById('before')?.remove();
}
