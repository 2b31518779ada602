// What a worker is told where a badge was not read: what to do now.
import type { Words } from '../../words/catalogue.ts';
import type { Unread } from './reader.ts';

export function unreadSaid(said: Words, why: Unread): string {
  switch (why) {
    case 'half':
      return said.scanAgain;
    case 'together':
      return said.oneAtATime;
    case 'not-set-up':
      return said.scannerNotSetUp;
    default:
      return why satisfies never;
  }
}
