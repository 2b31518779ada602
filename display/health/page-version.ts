// Which build a page runs: the hashed name of its script says it, also where the page came from the device.

/** Of this page, or of another that was fetched. */
export function pageVersion(page: Document = document): string {
  const script = page.querySelector('script[type="module"][src]')?.getAttribute('src') ?? '';
  return (/([^/]+?)(?:\.\w+)?$/.exec(script)?.[1] ?? '').slice(0, 64);
}
