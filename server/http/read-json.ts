// A request's JSON body as unknown data: what is no JSON becomes undefined, which every schema refuses by name.
import { error } from '@sveltejs/kit';

/** Throws Kit's 413 where the body is over the limit, 400 where it broke off. */
export async function readJson(request: Request): Promise<unknown> {
  let text: string;
  try {
    text = await request.text();
  } catch (thrown) {
    if ((thrown as { status?: number }).status === 413) error(413, 'This is more than the server takes.');
    error(400, 'The request broke off.');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
