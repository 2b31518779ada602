// Traces of one machine or one workplace in a file that everybody gets.

const TRACES: readonly RegExp[] = [
  /(?<![\w.])\/(home|Users|root)\/[a-z][\w-]*/,
  /(?<![\w.)}/-])\/(work|workspace|mnt)\/[a-z][\w-]*/,
  /\bC:\\Users\\/,
  /"resolved":\s*"https?:/,
  /\b(registry|npm|artifactory|nexus|verdaccio)\.[a-z0-9-]+\.(?!npmjs)[a-z]{2,}\b(?=[:/])/,
  /^registry\s*=/m
];

/** Sentences about the lines of a file that only make sense on one machine. */
export function machineSays(file: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      TRACES.some((trace) => trace.test(line)) ? [`${file}:${index + 1} ${line.trim()}`] : []
    );
}
