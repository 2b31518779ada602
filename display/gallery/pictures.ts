// Pictures of the gallery, drawn: one for each shape that a template has to get along with, and a logo.
import type { MediaHash } from '#playlists/site/ids.ts';

const hash = (digit: string): MediaHash => digit.repeat(64) as MediaHash;
export const WIDE = hash('a');
export const TALL = hash('b');
export const LOGO = hash('c');
export const VIDEO = hash('d');

const press = (width: number, height: number): string => {
  const [x, y] = [width / 2, height / 2];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#183a55"/><rect y="${height * 0.72}" width="100%" height="100%" fill="#132c41"/>
    <g transform="translate(${x} ${y}) scale(${Math.min(width, height) / 720})">
      <path d="M-190-300h380v80h-40V300h-300V-220h-40z" fill="#2f6ea0"/><path d="M-100-210h200V210h-200z" fill="#183a55"/>
      <rect x="-80" y="-205" width="160" height="150" rx="8" fill="#f0f0f2"/><circle cy="-130" r="60" fill="#fff" stroke="#132c41" stroke-width="7"/>
      <path d="M-38-112a42 42 0 0 1 76 0" fill="none" stroke="#b0111c" stroke-width="13"/><path d="m0-128-36 16" stroke="#132c41" stroke-width="8"/>
      <path d="M-100-55h200v44h-200z" fill="#ffb000"/>
    </g></svg>`;
};
const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="260" height="80"><rect x="4" y="8" width="64" height="64" rx="10" fill="#0a5199"/>
  <path d="M20 56V24l32 32V24" fill="none" stroke="#fff" stroke-width="9"/>
  <text x="82" y="55" font-family="sans-serif" font-size="42" font-weight="700" fill="#0d151d">NORD</text></svg>`;

const drawn: Readonly<Record<string, string>> = {
  [WIDE]: press(1600, 900),
  [TALL]: press(900, 1500),
  [LOGO]: logo
};

export const pictureUrl = (of: MediaHash): string => `data:image/svg+xml,${encodeURIComponent(drawn[of] ?? logo)}`;
