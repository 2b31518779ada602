// Understands a command line and runs it. What is not understood is answered with what would have been; a folder that must not be used with why.
import { parseArgs } from 'node:util';
import { readConfiguration } from '../configuration.ts';
import { diskSaid } from '../storage/disk-said.ts';
import { StorageError } from '../storage/storage-error.ts';
import { commands } from './all.ts';
import type { Command, ExitCode } from './command.ts';
import { helpOf, helpOfAll } from './help.ts';
import { nearest } from './nearest.ts';

export interface Outside {
  readonly env: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  err(text: string): void;
}

export async function runCommand(line: readonly string[], outside: Outside): Promise<ExitCode> {
  const [name, ...rest] = line;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help(rest[0], outside);
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return unknown(name, outside);
  if (rest.includes('--help') || rest.includes('-h')) {
    outside.out(helpOf(command));
    return 0;
  }
  const given = understood(command, rest);
  if (typeof given === 'string') {
    outside.err(`${given}\n\n${helpOf(command)}`);
    return 2;
  }
  const configuration = readConfiguration(outside.env);
  if ('length' in configuration) {
    for (const { field, says } of configuration) outside.err(`${field} ${says}\n`);
    return 78;
  }
  try {
    return await command.run({
      configuration,
      words: given.words,
      text: (option) => given.texts[option] ?? null,
      isOn: (option) => given.switches.includes(option),
      print: (says) => outside.out(`${says}\n`),
      complain: (says) => outside.err(`${says}\n`)
    });
  } catch (error) {
    const says = diskSaid(error);
    if (says === null) throw error;
    outside.err(`${says}\n`);
    return error instanceof StorageError && error.code === 'FOLDER_IN_USE' ? 75 : 1;
  }
}

interface Given {
  readonly words: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  readonly switches: readonly string[];
}

/** A sentence where it is not understood. */
function understood(command: Command, rest: readonly string[]): Given | string {
  const options = Object.fromEntries(
    Object.entries(command.options ?? {}).map(([name, { takes }]) => [
      name,
      { type: takes === undefined ? ('boolean' as const) : ('string' as const) }
    ])
  );
  try {
    const { positionals, values } = parseArgs({ args: [...rest], allowPositionals: true, options });
    const { least, most } = wordsOf(command);
    if (positionals.length < least) return `floorcast ${command.name} needs ${command.takes}.`;
    const tooMany = positionals[most];
    if (tooMany !== undefined) return `floorcast ${command.name} does not take “${tooMany}”.`;
    const said = Object.entries(values);
    return {
      words: positionals,
      texts: Object.fromEntries(said.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
      switches: said.flatMap(([name, value]) => (value === true ? [name] : []))
    };
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    // “Unknown option '--sight'. To specify a positional …”: the first sentence is enough.
    return (error.message.split('. ')[0] ?? '').replace(/\.?$/, '.');
  }
}

/** How many words a command takes, by what its help says. */
function wordsOf({ takes }: Command): { least: number; most: number } {
  const words = takes.split(' ').filter((word) => word !== '');
  const most = words.some((word) => word.includes('…')) ? Infinity : words.length;
  return { least: words.filter((word) => !word.startsWith('[')).length, most };
}

function help(name: string | undefined, outside: Outside): ExitCode {
  if (name === undefined) {
    outside.out(helpOfAll());
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return unknown(name, outside);
  outside.out(helpOf(command));
  return 0;
}

function unknown(name: string, { err }: Outside): ExitCode {
  const meant = nearest(
    name,
    commands.map((one) => one.name)
  );
  err(
    `There is no command “${name}”. ${meant === null ? '' : `Did you mean “${meant}”? `}floorcast help lists them.\n`
  );
  return 2;
}
