// Sets the largest text at which a notice stands whole; where none does, it is turned in parts by big buttons, never by small scroll bars.

export interface Parts {
  /** How many parts there are; 1 where everything stands at once. */
  readonly count: number;
  /** How far a page is turned, in pixels. */
  readonly step: number;
}

/** Shares of the usual size, largest first. Below the last one text would be smaller than the floor reads (look: 20 mm targets, 0.6 m away). */
const SIZES = [1.3, 1.2, 1.1, 1, 0.92, 0.85, 0.78] as const;
const SIZE_IN_PARTS = '0.92';
/** What stood at the foot of one part stands at the head of the next, so that no line is lost between them. */
const OVERLAP = 0.14;

/** `room` is as high as there is place and holds the text; sets `--size` on it. */
export function fitOrPage(room: HTMLElement): Parts {
  for (const size of SIZES) {
    room.style.setProperty('--size', String(size));
    if (room.scrollHeight <= room.clientHeight && room.scrollWidth <= room.clientWidth) return { count: 1, step: 0 };
  }
  room.style.setProperty('--size', SIZE_IN_PARTS);
  const step = room.clientHeight * (1 - OVERLAP);
  return { count: 1 + Math.max(1, Math.ceil((room.scrollHeight - room.clientHeight) / step)), step };
}
