// Whether this kiosk reads by camera, and by which: kept on the device, for a camera is the device's.
import { keepNote, keptNote } from '../../store/kept-note.ts';

export interface CameraChoice {
  readonly on: boolean;
  /** The browser's name for it on this origin; null for the one that looks at who stands there. */
  readonly device: string | null;
  /** The preview is turned round like a mirror, so that a hand moves the way it sees itself move. */
  readonly mirrored: boolean;
  readonly light: boolean;
}

const KEY = 'floorcast-camera';
const off: CameraChoice = { on: false, device: null, mirrored: true, light: false };

export const keptChoice = (): CameraChoice => parseChoice(keptNote(KEY));

/** Whether it is kept. */
export const keepChoice = (choice: CameraChoice): boolean => keepNote(KEY, choice);

export function parseChoice(kept: unknown): CameraChoice {
  if (typeof kept !== 'object' || kept === null) return off;
  const { on, device, mirrored, light } = kept as Record<string, unknown>;
  return {
    on: on === true,
    device: typeof device === 'string' ? device : null,
    mirrored: mirrored !== false,
    light: light === true
  };
}
