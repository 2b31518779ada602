// Whether this kiosk reads by camera, and by which: kept on the device, for a camera is the device's.

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

export function keptChoice(): CameraChoice {
  try {
    return parseChoice(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return off;
  }
}

/** Whether it is kept. */
export function keepChoice(choice: CameraChoice): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
    return true;
  } catch {
    return false;
  }
}

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
