// Where a person goes after signing in: the page they wanted, if it is one of ours.

/** A path on this server; `/admin` where `wanted` is anything else (`//evil.example`, `\\`, a whole URL). */
export function nextPage(wanted: string | null): string {
  const here = 'http://floorcast.invalid';
  const url = wanted === null ? null : URL.parse(wanted, here);
  if (url === null || url.origin !== here || !/^\/(?:admin|adopt)(?:\/|$)/.test(url.pathname)) return '/admin';
  return url.pathname + url.search;
}
