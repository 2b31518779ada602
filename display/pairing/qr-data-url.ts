// Draws a QR code in the browser, without a network. Alone in importing the QR package, so that it is loaded only where a code is shown.
import { toString } from 'qrcode';

export async function qrDataUrl(text: string): Promise<string> {
  const svg = await toString(text, { type: 'svg', margin: 3, errorCorrectionLevel: 'M' });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
