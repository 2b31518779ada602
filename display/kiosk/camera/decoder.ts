// Who decodes: the browser's own detector where it knows all three kinds of badges, else the library in a worker.
import type { Answered, Asked } from './decode-worker.ts';
import type { Kind, Seen } from './decode.ts';

export interface Decoder {
  /** Takes the picture over. Null where it shows no code, or more than one. */
  decode(picture: ImageBitmap): Promise<Seen | null>;
  close(): void;
}

interface Detector {
  detect(picture: ImageBitmap): Promise<readonly { readonly rawValue: string; readonly format: string }[]>;
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const kinds: Readonly<Record<string, Kind>> = { qr_code: 'qr', code_128: 'code-128', code_39: 'code-39' };

export async function openDecoder(): Promise<Decoder> {
  return (await nativeDecoder()) ?? workerDecoder();
}

async function nativeDecoder(): Promise<Decoder | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  if (BarcodeDetector === undefined) return null;
  try {
    const formats = Object.keys(kinds);
    const known = await BarcodeDetector.getSupportedFormats();
    if (!formats.every((format) => known.includes(format))) return null;
    const detector = new BarcodeDetector({ formats });
    return {
      async decode(picture) {
        const found = await detector.detect(picture).finally(() => picture.close());
        const [only] = found;
        const kind = only === undefined ? undefined : kinds[only.format];
        return found.length === 1 && only !== undefined && kind !== undefined ? { kind, text: only.rawValue } : null;
      },
      close: () => undefined
    };
  } catch {
    // A system without the service behind it says so only when it is asked.
    return null;
  }
}

function workerDecoder(): Decoder {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  let frame = 0;
  return {
    decode(picture) {
      const asked: Asked = { picture, frame: frame++ };
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Answered>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(asked, [picture]);
      });
    },
    close: () => worker.terminate()
  };
}
