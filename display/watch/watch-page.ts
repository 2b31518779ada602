// The page's own watch in this browser (page-watch.ts).
import { reloadOnce } from '../player/reload-once.ts';
import { PageWatch, type Watched } from './page-watch.ts';
import { serverAnswers } from './server-answers.ts';

const KEY = 'floorcast-loaded-anew';

/** `note` is told why the page was loaded anew, by the page that comes after. Answers the undo. */
export function watchPage(watched: Watched, note: (error: string) => void): () => void {
  const why = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (why !== null) note(`the page was loaded anew: ${why}`);
  return new PageWatch(watched, {
    monotonic: () => performance.now(),
    isVisible: () => document.visibilityState === 'visible',
    onFrame: (drawn) => void requestAnimationFrame(drawn),
    answers: serverAnswers,
    reload(why) {
      sessionStorage.setItem(KEY, why);
      reloadOnce();
    }
  }).open();
}
