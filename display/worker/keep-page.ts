// Has the page itself kept by the service worker, where the origin is secure; and asks the browser not to throw away what the display keeps.
// Over plain http there is neither: the running page survives a lost server, a reload does not.

/** A page runs for months: it looks for a new version when the line comes back, not all displays at once. */
const SPREAD_MS = 60_000;
const ANSWER_MS = 20_000;
/** Typefaces, and lists of them. */
const LATE = /\.(?:woff2|css)$/;

export class KeptPage {
  readonly #used = new Set<string>();
  #registration: Promise<ServiceWorkerRegistration | null> | null = null;

  /** Call when the line is up. */
  look(path: '/display' | '/kiosk'): void {
    if (!('serviceWorker' in navigator)) return;
    if (this.#registration === null) {
      this.#registration = register(path);
      this.#follow();
    } else {
      const update = (): unknown => this.#registration?.then((one) => one?.update()).catch(() => null);
      setTimeout(update, Math.random() * SPREAD_MS);
    }
  }

  /**
   * Has these files kept. False where they cannot be had now; where there is no worker (yet) nobody waits for it, and it is told of them when it
   * is there.
   */
  async keep(paths: readonly string[]): Promise<boolean> {
    for (const path of paths) this.#used.add(path);
    const active = (await this.#registration)?.active ?? null;
    if (active === null) return true;
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      const late = setTimeout(() => resolve(false), ANSWER_MS);
      port1.onmessage = ({ data }) => {
        clearTimeout(late);
        resolve(data === true);
      };
      active.postMessage([...this.#used], [port2]);
    });
  }

  /** Files that were loaded before the worker was there are none of those that it saw. */
  #follow(): void {
    const observer = new PerformanceObserver((list) => {
      const before = this.#used.size;
      for (const { name } of list.getEntries()) if (LATE.test(name)) this.#used.add(new URL(name).pathname);
      if (this.#used.size > before) void this.#tell();
    });
    observer.observe({ type: 'resource', buffered: true });
  }

  async #tell(): Promise<void> {
    if ((await this.#registration) === null) return;
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage([...this.#used]);
  }
}

async function register(scope: string): Promise<ServiceWorkerRegistration | null> {
  void navigator.storage?.persist?.().catch(() => false);
  // In development there is none.
  return navigator.serviceWorker.register('/floor-worker.js', { scope, updateViaCache: 'none' }).catch(() => null);
}
