// The first frame of a video as a picture, taken by the author's browser: it has the decoders, which the server has not.

/** A file on the site's own server is there in moments, or not at all. */
const GIVE_UP_MS = 15_000;

/** Null where this browser cannot show the video. */
export async function firstFrame(url: string, name: string): Promise<File | null> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  try {
    if (!(await shows(video, url)) || video.videoWidth === 0) return null;
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    const taken = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    return taken === null ? null : new File([taken], `${name} (first picture).jpg`, { type: 'image/jpeg' });
  } finally {
    video.removeAttribute('src');
    video.load();
  }
}

function shows(video: HTMLVideoElement, url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), GIVE_UP_MS);
    const settle = (answer: boolean) => {
      clearTimeout(late);
      resolve(answer);
    };
    video.addEventListener('loadeddata', () => settle(true), { once: true });
    video.addEventListener('error', () => settle(false), { once: true });
    video.src = url;
  });
}
