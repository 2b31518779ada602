// All that reads badges at this kiosk, as its profile and camera are kept on the device, told to one ear.
import { untilLoaded } from '../link/until-loaded.ts';
import type { CameraWatch } from './camera/camera-watch.svelte.ts';
import { keptChoice } from './camera/camera-choice.ts';
import { keptProfile } from './reading/kept-profile.ts';
import type { Heed } from './reading/reader.ts';
import { eachOnce } from './reading/same-code.ts';
import { wedge } from './reading/wedge.ts';
import { TEST_CODE, tryOut, type Press } from './setup/try-out.ts';
import { watchScans } from './setup/watch-scans.ts';

export interface Ear {
  readonly heed: Heed;
  /** The test code was scanned: somebody wants to set this kiosk up. */
  readonly onTest: (scan: readonly Press[]) => void;
  /** Whether somebody is at the kiosk. */
  readonly isBusy: () => boolean;
}

export class KioskReaders {
  /** Null where this kiosk reads without one, and until its code is loaded. */
  camera: CameraWatch | null = $state.raw(null);
  mirrored = $state(true);

  /** The returned function ends all of them. */
  open({ heed, onTest, isBusy }: Ear): () => void {
    const profile = keptProfile();
    const once = eachOnce((reading, at) => {
      if (reading.type !== 'code' || reading.code !== TEST_CODE) heed(reading, at);
    });
    // Before the reader, which keeps its keys to itself.
    const unwatch = watchScans((scan) => {
      if (tryOut(scan).type !== 'other') onTest(scan);
    }, false);
    const deaf = wedge(profile)(once);
    const choice = keptChoice();
    let closed = false;
    if (choice.on) {
      void untilLoaded(() => import('./camera/camera-watch.svelte.ts')).then(({ CameraWatch }) => {
        if (closed) return;
        this.mirrored = choice.mirrored;
        this.camera = new CameraWatch(choice, { form: () => profile.form, isBusy }, once);
      });
    }
    return () => {
      closed = true;
      unwatch();
      deaf();
      this.camera?.close();
      this.camera = null;
    };
  }
}
