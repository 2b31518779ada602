// Which build this page runs: the hashed name of its script says it, also where the page came from the device.

export function pageVersion(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  return script === null ? '' : (/([^/]+?)(?:\.\w+)?$/.exec(new URL(script.src).pathname)?.[1] ?? '').slice(0, 64);
}
