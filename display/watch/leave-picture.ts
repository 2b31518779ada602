// Leaves the glass as it stands to the page that comes, which shows it until it has drawn the same itself: so that nobody sees one page give way to the other.
import { LEFT_KEY } from '../before.ts';

export function leavePicture(): void {
  const front = document.querySelector('[data-showing]');
  if (front === null) return;
  const copy = front.cloneNode(true) as Element;
  // Their addresses end with this page.
  const pictures = [...front.querySelectorAll('img')];
  for (const [index, picture] of [...copy.querySelectorAll('img')].entries()) {
    const still = pictures[index];
    if (still?.src.startsWith('blob:') === true) picture.src = stillOf(still);
  }
  for (const moving of copy.querySelectorAll('video, iframe')) moving.remove();
  try {
    sessionStorage.setItem(LEFT_KEY, `<div style="position: absolute; inset: 0">${copy.innerHTML}</div>`);
  } catch {
    // No room for it: the site's name stands for a moment.
  }
}

function stillOf(picture: HTMLImageElement): string {
  const canvas = document.createElement('canvas');
  const scale = Math.min(1, 1920 / Math.max(1, picture.naturalWidth));
  canvas.width = Math.round(picture.naturalWidth * scale);
  canvas.height = Math.round(picture.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.8);
}
