// A posted form: one that is no form, or breaks off in the middle, is the sender's fault and not a bug here.
import { error } from '@sveltejs/kit';

/** Throws Kit's 413 where the body is over the limit, 400 where it cannot be read. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (thrown) {
    if ((thrown as { status?: number }).status === 413) error(413, 'This is more than the server takes.');
    error(400, 'The form could not be read.');
  }
}
