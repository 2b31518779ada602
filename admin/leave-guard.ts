// Asks before a page with something unsaved is left by a link, the back button or a closed tab.
import { beforeNavigate } from '$app/navigation';

/** Call while the component is made. A redirect that follows a saved form is let through. */
export function guardLeaving(unsaved: () => boolean): void {
  beforeNavigate(({ type, cancel }) => {
    if (type === 'goto' || type === 'form' || !unsaved()) return;
    // A tab that closes asks in the browser's own words.
    if (type === 'leave' || !window.confirm('Leave without saving? What you typed here would be lost.')) cancel();
  });
}
