// On a kiosk the pointer is hidden until somebody moves a mouse, and again when it rests; a finger never shows it.

const REST_MS = 3000;
const HIDDEN = 'no-cursor';

/** Answers the undo. */
export function hideCursor(): () => void {
  const { classList } = document.documentElement;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => classList.add(HIDDEN);
  const moved = ({ pointerType }: PointerEvent): void => {
    if (pointerType !== 'mouse') return hide();
    classList.remove(HIDDEN);
    clearTimeout(rest);
    rest = setTimeout(hide, REST_MS);
  };
  hide();
  addEventListener('pointermove', moved);
  return () => {
    clearTimeout(rest);
    removeEventListener('pointermove', moved);
    classList.remove(HIDDEN);
  };
}
