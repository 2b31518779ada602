// The camera's pictures, or what is missing for them.
import type { CameraChoice } from './camera-choice.ts';

export type Missing = 'insecure' | 'none' | 'refused' | 'busy';
export type Opened =
  { readonly type: 'open'; readonly stream: MediaStream } | { readonly type: 'missing'; readonly why: Missing };

export async function openCamera({ device, light }: CameraChoice): Promise<Opened> {
  // Over plain http browsers hide it.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) return { type: 'missing', why: 'insecure' };
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  const which = device === null ? { facingMode: 'user' } : { deviceId: device };
  try {
    const stream = await devices.getUserMedia({ audio: false, video: { ...size, ...which } });
    if (light) await switchLight(stream, true);
    return { type: 'open', stream };
  } catch (error) {
    return { type: 'missing', why: whyNot(error) };
  }
}

export function hasLight(stream: MediaStream): boolean {
  const [track] = stream.getVideoTracks();
  return track !== undefined && 'torch' in (track.getCapabilities?.() ?? {});
}

export async function switchLight(stream: MediaStream, on: boolean): Promise<void> {
  const [track] = stream.getVideoTracks();
  // The constraint is Chromium's own, and unknown to the types.
  if (track !== undefined && hasLight(stream))
    await track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }).catch(() => undefined);
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function whyNot(error: unknown): Missing {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    default:
      return 'busy';
  }
}
