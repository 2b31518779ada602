// What the server refused on a phone, as a sentence in the phone's language.
import type { Words } from '../words/catalogue.ts';

/** `says` is the server's own sentence, for codes that have no word here. */
export function refusalSentence(code: string, says: string, said: Words): string {
  switch (code) {
    case 'wrong':
    case 'invalid':
      return said.phone.wrong;
    case 'unsealed':
      return said.phone.pinUnsafe;
    case 'wait':
      return said.phone.wait;
    case 'ticket-over':
    case 'session-over':
      return said.phone.tooLong;
    case 'code-over':
      return said.phone.codeChanged;
    case 'over':
    case 'not-found':
    case 'not-asked':
      return said.noticeOver;
    case 'changed':
    case 'forged':
      return said.phone.over;
    case 'check':
      return said.readAgain;
    case 'too-soon':
    case 'not-to-the-end':
      return said.readToEnd;
    case 'not-sure-enough':
      return said.moreThanBadge;
    case 'language':
      return said.cannotConfirm;
    default:
      return says;
  }
}
