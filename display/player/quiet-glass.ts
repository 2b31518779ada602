// Makes a browser tab into a wall: no context menu, full screen at the first touch, and the panel kept awake where the browser can.

/** Answers the undo. */
export function quietGlass(): () => void {
  const noMenu = (event: Event) => event.preventDefault();
  const fullScreen = () => {
    if (document.fullscreenElement === null) document.documentElement.requestFullscreen?.().catch(ignore);
  };
  const awake = () => {
    if (document.visibilityState === 'visible') keepAwake();
  };
  document.addEventListener('contextmenu', noMenu);
  document.addEventListener('click', fullScreen);
  document.addEventListener('visibilitychange', awake);
  awake();
  return () => {
    document.removeEventListener('contextmenu', noMenu);
    document.removeEventListener('click', fullScreen);
    document.removeEventListener('visibilitychange', awake);
  };
}

function keepAwake(): void {
  // No wake lock without a secure context; and on webOS the request may never answer, so nothing waits for it.
  if ('wakeLock' in navigator) void navigator.wakeLock.request('screen').then(ignore, ignore);
}

/** A browser that refuses full screen or a wake lock shows the same slides. */
function ignore(): void {}
