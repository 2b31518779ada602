// What stands at a worker's PIN, or at a witness, when the server said no, or nothing.
import type { Words } from '../../words/catalogue.ts';
import { pinRefused } from './pin-refused.ts';

/** `refusal` is the server's code, or `no-line`; null where nothing was refused. */
export function proofRefused(refusal: string | null, said: Words): string | null {
  switch (refusal) {
    case null:
      return null;
    case 'wrong':
      return said.pad.wrongPin;
    case 'not-yours':
      return said.witness.notTheirs;
    case 'not-supervisor':
      return said.crewSheet.notSupervisor;
    case 'no-line':
      return said.noLine;
    default:
      return pinRefused(refusal, said);
  }
}
