// What a browser does with a page and must not do with a wall: menus, marked text, dragging, zoom by wheel, keys and gestures.

const NEVER = ['contextmenu', 'selectstart', 'dragstart', 'gesturestart'] as const;
const ZOOM_KEYS: ReadonlySet<string> = new Set(['+', '-', '=', '0']);

/** Answers the undo. */
export function neverHappens(): () => void {
  const never = (event: Event): void => event.preventDefault();
  const noWheelZoom = (event: WheelEvent): void => {
    if (event.ctrlKey) event.preventDefault();
  };
  const noKeyZoom = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && ZOOM_KEYS.has(event.key)) event.preventDefault();
  };
  for (const name of NEVER) addEventListener(name, never);
  addEventListener('wheel', noWheelZoom, { passive: false });
  addEventListener('keydown', noKeyZoom);
  return () => {
    for (const name of NEVER) removeEventListener(name, never);
    removeEventListener('wheel', noWheelZoom);
    removeEventListener('keydown', noKeyZoom);
  };
}
