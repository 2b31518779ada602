// Whether the server answers just now, and it is the server: a captive portal answers too. Nothing is loaded anew before this was asked.

const ANSWER_MS = 5000;

export async function serverAnswers(): Promise<boolean> {
  const stop = new AbortController();
  const tooLong = setTimeout(() => stop.abort(), ANSWER_MS);
  try {
    const response = await fetch('/healthz', { cache: 'no-store', signal: stop.signal });
    const body = (await response.json()) as { ok?: unknown } | null;
    return response.ok && body?.ok === true;
  } catch {
    return false;
  } finally {
    clearTimeout(tooLong);
  }
}
