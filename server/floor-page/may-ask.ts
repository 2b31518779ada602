// A display over plain http may ask the server's https door whether its browser trusts it, before it is moved there.

/** Adds the https origin to what the page's content security policy lets it fetch. */
export function mayAsk(headers: Headers, httpsOrigin: string | null): void {
  const policy = headers.get('content-security-policy');
  if (policy === null || httpsOrigin === null) return;
  headers.set('content-security-policy', policy.replace("connect-src 'self'", `connect-src 'self' ${httpsOrigin}`));
}
