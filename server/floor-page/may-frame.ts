// Slides of web pages stand on displays in a frame. Which origins a site allows is in the program; the page's policy must allow what any
// program of its months to come may name. The office's pages frame nothing.

/** Lets the page frame what is on other origins, and ask first whether it is there. */
export function mayFrame(headers: Headers): void {
  const policy = headers.get('content-security-policy');
  if (policy === null) return;
  headers.set(
    'content-security-policy',
    policy
      .replace("connect-src 'self'", "connect-src 'self' http: https:")
      .replace("frame-src 'none'", 'frame-src http: https:')
  );
}
