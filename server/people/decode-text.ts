// The text of a file that a person saved from a spreadsheet, whatever their spreadsheet wrote.

/** UTF-8 and UTF-16 by their marks, else UTF-8 where the bytes are, else Windows-1252, which Excel writes in western Europe. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
