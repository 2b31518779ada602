// Which routes anybody may ask for, by SvelteKit's own name of the route. Every other one is for administrators who are signed in.
// The name, not the path: Kit matches `/%61dmin` to the route `/admin`, and a path compared as text would let it pass.

const OPEN: ReadonlySet<string> = new Set([
  '/',
  '/setup/[code]',
  '/sign-in',
  '/sign-out',
  '/display',
  '/display/claim',
  '/display/arrive',
  '/display/gallery',
  '/kiosk',
  '/kiosk/scanner',
  '/floor/content/[hash]',
  '/floor/media/[hash]/[variant]',
  '/trust',
  '/trust/[file]',
  '/a/[token]',
  '/answer',
  '/answer/picture',
  '/api/v1/[...path]',
  '/api/v1/openapi.json'
]);

/** No route at all (null) is open too: what comes is 404. */
export const isOpenRoute = (route: string | null): boolean => route === null || OPEN.has(route);

/** Whether the route looks at who is signed in. */
export const needsSession = (route: string | null): boolean =>
  !isOpenRoute(route) || route === '/sign-in' || route === '/sign-out';

/** Whether the route looks at which display asks. */
export const needsDevice = (route: string | null): boolean => /^\/(?:display|kiosk|floor)(?:\/|$)/.test(route ?? '');
