// Why the server did not record an answer, in the worker's words, and whether the same answer may be tried again.
import type { Words } from '../words/catalogue.ts';

export interface RefusalSaid {
  readonly because: string | null;
  readonly canRetry: boolean;
}

/** `code` is the server's refusal, or null where no answer came. */
export function refusalSaid(code: string | null, said: Words): RefusalSaid {
  switch (code) {
    case 'not-found':
    case 'over':
    case 'not-asked':
      return { because: said.noticeOver, canRetry: false };
    case 'changed':
      return { because: said.noticeChanged, canRetry: false };
    case 'session-over':
      return { because: said.sessionOver, canRetry: false };
    case 'not-sure-enough':
      return { because: said.moreThanBadge, canRetry: false };
    case 'language':
      return { because: said.cannotConfirm, canRetry: false };
    default:
      return { because: null, canRetry: true };
  }
}
