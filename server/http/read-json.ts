// A request's JSON body as unknown data: what is no JSON becomes undefined, which every schema refuses by name.
import { error } from '@sveltejs/kit';

/** Throws Kit's 413 where the body is over the limit. */
export async function readJson(request: Request): Promise<unknown> {
  let text: string;
  try {
    text = await request.text();
  } catch (thrown) {
    if ((thrown as { status?: number }).status === 413) throw thrown;
    error(400, 'The request broke off.');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
