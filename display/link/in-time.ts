// What may hang for minutes where a server takes connections and says nothing.

const LONGEST_MS = 8000;

/** False where it takes longer than 8 seconds. */
export async function inTime(work: Promise<boolean>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), LONGEST_MS)));
  const done = await Promise.race([work, tooLong]);
  clearTimeout(timer);
  return done;
}
