// Which of a program's notices ask to be confirmed at an instant.
import type { OpenNotice } from './program.ts';

export const toConfirmAt = (all: readonly OpenNotice[], at: number): readonly OpenNotice[] =>
  all.filter((one) => one.from <= at && at < one.until);
