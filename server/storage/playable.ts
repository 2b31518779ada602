// Whether every browser that may hang on a wall plays a video: by its container, its codec and the codec's profile. What only some play is
// refused, for it would be a black box on the others; the sentence says what it is and what to make of it.
import { refuse, type Refusal } from '#playlists/site/refusal.ts';

export type VideoType = 'video/mp4' | 'video/webm';

/** What a parser found. Codecs as in a MIME type (`avc1.64001f`, RFC 6381); null for one that it does not know. */
export interface FoundVideo {
  readonly container: string;
  readonly codec: string | null;
  readonly sounds: readonly (string | null)[];
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
}

const DO = 'Save it as MP4 with H.264, or as WebM with VP8 or VP9.';
const MOST_SIDE = 4096;
const MOST_PIXELS = 3840 * 2160;
/** Baseline, Main and High with 8 bits: what decoders in televisions know. */
const AVC = /^avc1\.(?:42|4d|64)[0-9a-f]{4}$/i;
/** Profile 0: 8 bits, 4:2:0. */
const VP9 = /^vp09\.00\./;
const SOUNDS = /^(?:mp4a\.40\.|mp4a\.6[9b]|mp3$|opus$|vorbis$)/i;

export function playable(found: FoundVideo): VideoType | Refusal {
  const { container, codec, sounds, width, height, durationMs } = found;
  const no = (says: string) => refuse('wrong-type', 'file', says);
  if (container !== 'MP4' && container !== 'WebM') {
    const name = container === 'Matroska' ? 'a Matroska (MKV) file' : 'a QuickTime (MOV) file';
    return no(`This is ${name}, which not every screen plays. ${DO}`);
  }
  if (codec === null) return no(`This video is encrypted, or packed in a way that browsers do not know. ${DO}`);
  const fits = container === 'MP4' ? AVC.test(codec) : codec === 'vp8' || VP9.test(codec);
  if (!fits) return no(`This video is ${nameOf(codec, container)}, which not every screen plays. ${DO}`);
  if (sounds.some((one) => one === null || !SOUNDS.test(one)))
    return no('The sound in this video is of a kind that not every screen knows. Save the video without sound.');
  if (durationMs <= 0) return refuse('damaged', 'file', 'There is no moving picture in this file.');
  if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS)
    return refuse('too-large', 'file', `This video is ${width} × ${height} pixels; at most 3840 × 2160 can be shown.`);
  return container === 'MP4' ? 'video/mp4' : 'video/webm';
}

function nameOf(codec: string, container: string): string {
  if (/^(?:avc[13])/.test(codec))
    return container === 'MP4' ? 'H.264 with more than 8 bits or of a rare profile' : 'H.264 in a WebM file';
  if (/^(?:hvc1|hev1)/.test(codec)) return 'H.265 (HEVC)';
  if (codec.startsWith('av01')) return 'AV1';
  if (codec.startsWith('vp09')) return container === 'MP4' ? 'VP9 in an MP4 file' : 'VP9 with more than 8 bits';
  if (codec.startsWith('vp8') || codec.startsWith('vp08')) return 'VP8 in an MP4 file';
  return `packed as ${codec.slice(0, 20)}`;
}
