// What the command line says about itself: the list of commands, and each by itself.
import { groups } from './all.ts';
import type { Command, Option } from './command.ts';

const WIDTH = 88;
const INDENT = '  ';

/** All commands. */
export function helpOfAll(): string {
  const calls = groups.flatMap(({ commands }) => commands.map(callOf));
  const column = Math.max(...calls.map((call) => call.length));
  const lines = groups.flatMap(({ title, commands }) => [
    '',
    title,
    ...commands.flatMap((one) => row(callOf(one), column, one.does))
  ]);
  return text([
    'Floorcast at the command line. Commands work on DATA_DIR, beside a running server where they say nothing else.',
    ...lines,
    '',
    'floorcast help COMMAND says more about one.',
    'It ends with 0 where all is well, 1 where something is wrong, 2 where it was not understood,',
    '75 where a server has the data folder, 78 where a setting is wrong.'
  ]);
}

export function helpOf(command: Command): string {
  const options: readonly [string, Option][] = Object.entries(command.options ?? {});
  const names = options.map(([name, { takes }]) => `--${name}${takes === undefined ? '' : ` ${takes}`}`);
  const column = Math.max(0, ...names.map((name) => name.length));
  const optional = options.length > 0 ? ' [OPTIONS]' : '';
  return text([
    `floorcast ${callOf(command)}${optional}`,
    '',
    `${INDENT}${capital(command.does)}.`,
    ...(command.more ?? []).flatMap((paragraph) => ['', ...wrapped(paragraph, WIDTH - INDENT.length).map(indented)]),
    ...(options.length > 0 ? [''] : []),
    ...options.flatMap(([, { says }], index) => row(names[index] ?? '', column, says))
  ]);
}

const callOf = ({ name, takes }: Command): string => (takes === '' ? name : `${name} ${takes}`);

function row(left: string, column: number, says: string): string[] {
  const space = INDENT.length + column + INDENT.length;
  return wrapped(says, WIDTH - space).map((line, index) =>
    index === 0 ? `${INDENT}${left.padEnd(column)}${INDENT}${line}` : ' '.repeat(space) + line
  );
}

/** In lines of at most so many characters, but for what is one word. */
function wrapped(says: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of says.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

const indented = (line: string): string => INDENT + line;
const capital = (says: string): string => says.charAt(0).toUpperCase() + says.slice(1);
const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
