// Sends a file to the site's media, with progress; fetch cannot tell how much of a body has left.
import * as v from 'valibot';
import { mediaHash } from '#playlists/site/ids.ts';

const medium = v.object({
  hash: mediaHash,
  name: v.string(),
  width: v.number(),
  height: v.number(),
  video: v.nullable(v.object({ type: v.string(), durationMs: v.number() }))
});
const refused = v.object({ says: v.string() });

export type UploadedMedium = v.InferOutput<typeof medium>;
export type Uploaded = { readonly medium: UploadedMedium } | { readonly says: string };

const NO_LINE = 'The file did not arrive. Check the line to the server and try again.';

/** `progress` is called with 0 to 1 while the file leaves. Never rejects: what went wrong is a sentence. */
export function upload(
  site: string,
  as: 'picture' | 'video',
  file: File,
  progress: (share: number) => void
): Promise<Uploaded> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/admin/${site}/media?as=${as}`);
    request.responseType = 'text';
    request.setRequestHeader('accept', 'application/json');
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => resolve(answerOf(request.status, request.responseText)));
    request.addEventListener('error', () => resolve({ says: NO_LINE }));
    request.addEventListener('timeout', () => resolve({ says: NO_LINE }));
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

/** What the server's answer means: the medium, its own sentence, or ours where it said nothing we know. */
export function answerOf(status: number, text: string): Uploaded {
  const json = jsonOf(text);
  const taken = v.safeParse(medium, json);
  if (status < 300 && taken.success) return { medium: taken.output };
  const said = v.safeParse(refused, json);
  if (said.success) return { says: said.output.says };
  if (status === 413) return { says: 'This file is too large.' };
  return { says: NO_LINE };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}
