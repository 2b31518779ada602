// A tapped button does not keep the focus, where the next worker's Enter would press it again.

/** Returned function undoes it. */
export function dropFocus(): () => void {
  const unfocus = (): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  addEventListener('pointerup', unfocus);
  return () => removeEventListener('pointerup', unfocus);
}
