#!/usr/bin/env node
// The command line: what commands there are stands in commands/all.ts.
import { runCommand } from './commands/run.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text)
});
