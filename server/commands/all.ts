// All commands, in the order in which help lists them.
import { accept } from './accept.ts';
import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { exportSite } from './export.ts';
import { importSite } from './import.ts';
import { pack } from './pack.ts';
import { removeToken } from './remove-token.ts';
import { restore } from './restore.ts';
import { token } from './token.ts';
import { tokens } from './tokens.ts';
import { verify } from './verify.ts';

export interface Group {
  readonly title: string;
  readonly commands: readonly Command[];
}

export const groups: readonly Group[] = [
  { title: 'Safekeeping', commands: [backup, restore] },
  { title: 'The record', commands: [verify, accept, pack] },
  { title: 'Taking a site along', commands: [exportSite, importSite] },
  { title: 'Tokens for scripts', commands: [token, tokens, removeToken] }
];

export const commands: readonly Command[] = groups.flatMap((group) => group.commands);
