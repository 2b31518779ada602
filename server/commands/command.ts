// What a command of the command line is: how it is called, what its help says, and how it ends.
import type { Configuration } from '../configuration.ts';

/** 0 all is well; 1 something is wrong, and was said; 2 not understood; 75 the folder is in use; 78 a setting is wrong (the last two of sysexits.h). */
export type ExitCode = 0 | 1 | 2 | 75 | 78;

export interface Option {
  /** What it takes, as help writes it: `FILE`; a switch takes nothing. */
  readonly takes?: string;
  readonly says: string;
}

export interface Asked {
  readonly configuration: Configuration;
  /** What stands behind the command's name, without options. */
  readonly words: readonly string[];
  /** What was said by `--NAME VALUE`; null where it was not. */
  text(option: string): string | null;
  isOn(option: string): boolean;
  /** A line of the answer. */
  print(line: string): void;
  /** A line of what is wrong, or of what somebody has to know besides. */
  complain(line: string): void;
}

export interface Command {
  readonly name: string;
  /** What stands behind the name, as help writes it: words in capitals, in brackets where they may be left out. */
  readonly takes: string;
  /** One line, for the list. */
  readonly does: string;
  /** What else there is to know, a paragraph each. */
  readonly more?: readonly string[];
  readonly options?: Readonly<Record<string, Option>>;
  run(asked: Asked): ExitCode | Promise<ExitCode>;
}
