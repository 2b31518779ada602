// Some changes carry whose word they are. Nobody gives another's, and a program's token is not a person.
import type { Change } from '#playlists/site/change.ts';
import { refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { Actor } from '../storage/stores.ts';

export function foreignWord(change: Change, actor: Actor): Refusal | null {
  const word =
    change.type === 'propose-minor'
      ? { by: change.by, field: 'by' }
      : change.type === 'publish-announcement' && change.minorAgreedBy !== undefined
        ? { by: change.minorAgreedBy, field: 'minorAgreedBy' }
        : null;
  if (word === null || (actor.type === 'account' && actor.id === word.by)) return null;
  return refuse('not-allowed', word.field, 'That a change is minor is said by people, signed in, each for themselves.');
}
