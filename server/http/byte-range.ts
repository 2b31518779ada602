// Which part of a file is asked for (RFC 9110, 14): a video is sought in by parts.

export interface Part {
  readonly from: number;
  /** The last byte, inclusive, as the standard counts. */
  readonly to: number;
}

/** Null for the whole, also where several parts are asked for or it cannot be read; `none` where the file has no such part. */
export function partOf(range: string | null, size: number): Part | 'none' | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') {
    const from = Math.max(0, size - Number(last));
    return Number(last) === 0 || size === 0 ? 'none' : { from, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return null;
  return from >= size ? 'none' : { from, to };
}
