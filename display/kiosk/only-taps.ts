// A kiosk takes taps and nothing else: no menu, no zoom, no dragging, no selection; and a tapped button does not keep the focus,
// where the next worker's Enter would press it again.

/** Returned function undoes it. */
export function onlyTaps(): () => void {
  const never = (event: Event): void => event.preventDefault();
  const zoom = (event: WheelEvent): void => {
    if (event.ctrlKey) event.preventDefault();
  };
  const unfocus = (): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  const nevers = ['contextmenu', 'selectstart', 'dragstart', 'gesturestart'] as const;
  for (const name of nevers) addEventListener(name, never);
  addEventListener('wheel', zoom, { passive: false });
  addEventListener('pointerup', unfocus);
  return () => {
    for (const name of nevers) removeEventListener(name, never);
    removeEventListener('wheel', zoom);
    removeEventListener('pointerup', unfocus);
  };
}
