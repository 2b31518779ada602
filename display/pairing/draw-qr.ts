// A QR code as a picture, for a path on this server or a whole address. The QR package is loaded when the first code is drawn.

/** Answers a data URL; null where the package could not be fetched, for the line went away before the first code. */
export async function drawQr(path: string): Promise<string | null> {
  try {
    const { qrDataUrl } = await import('./qr-data-url.ts');
    return await qrDataUrl(new URL(path, location.origin).href);
  } catch {
    return null;
  }
}
