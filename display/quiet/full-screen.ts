// Full screen at the first touch: a browser gives it to nobody who was not touched. Kiosk modes and installed apps have it already.

/** Answers the undo. */
export function fullScreen(): () => void {
  const ask = (): void => {
    if (document.fullscreenElement === null) document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  document.addEventListener('click', ask);
  return () => document.removeEventListener('click', ask);
}
