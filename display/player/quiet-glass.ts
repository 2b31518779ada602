// The page of a display as a wall (display/quiet), as soon as that is loaded.
import '../quiet/quiet.css';
import { untilLoaded } from '../link/until-loaded.ts';

/** Answers the undo. */
export function quietGlass(kind: 'screen' | 'kiosk'): () => void {
  let undo: (() => void) | null = null;
  let undone = false;
  void untilLoaded(() => import('../quiet/quiet.ts')).then(({ quiet }) => {
    if (!undone) undo = quiet(kind);
  });
  return () => {
    undone = true;
    undo?.();
  };
}
