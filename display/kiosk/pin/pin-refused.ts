// What stands below the digits when the server said no, or nothing.
import type { Words } from '../../words/catalogue.ts';

/** `code` is the server's refusal, or null where no answer came. */
export function pinRefused(code: string | null, said: Words): string {
  switch (code) {
    case 'wrong':
      return said.phone.wrong;
    case 'wait':
      return said.phone.wait;
    case 'session-over':
      return said.sessionOver;
    case null:
      return said.noLine;
    default:
      return said.pad.notWorked;
  }
}
