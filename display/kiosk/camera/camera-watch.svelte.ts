// The camera of a kiosk while it runs: opened again when it was pulled out, taken by another program, or refused for now.
import { cameraReader, type Looked } from './camera-reader.ts';
import type { CameraChoice } from './camera-choice.ts';
import { closeCamera, openCamera, type Missing } from './open-camera.ts';
import type { Heed } from '../reading/reader.ts';

const AGAIN_AFTER_MS = 5_000;

export class CameraWatch {
  /** Null while there is none. */
  stream: MediaStream | null = $state.raw(null);
  missing: Missing | null = $state(null);

  #closed = false;
  #stop: (() => void) | null = null;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(choice: CameraChoice, looked: Looked, heed: Heed) {
    void this.#open(choice, looked, heed);
  }

  close(): void {
    this.#closed = true;
    this.#release();
  }

  async #open(choice: CameraChoice, looked: Looked, heed: Heed): Promise<void> {
    const opened = await openCamera(choice);
    const retry = (): void => {
      this.#release();
      if (!this.#closed) this.#again = setTimeout(() => void this.#open(choice, looked, heed), AGAIN_AFTER_MS);
    };
    if (opened.type === 'missing') {
      this.missing = opened.why;
      // Nothing changes that but another address.
      return opened.why === 'insecure' ? undefined : retry();
    }
    const { stream } = opened;
    if (this.#closed) return closeCamera(stream);
    this.missing = null;
    this.stream = stream;
    this.#stop = cameraReader(stream, looked)(heed);
    for (const track of stream.getVideoTracks()) track.addEventListener('ended', retry, { once: true });
  }

  #release(): void {
    clearTimeout(this.#again);
    this.#stop?.();
    this.#stop = null;
    if (this.stream !== null) closeCamera(this.stream);
    this.stream = null;
  }
}
