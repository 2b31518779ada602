// This display as a witness: it keeps the newest signed state of the ledger that it was told, and brings it back on each connection. Only once the server has seen
// to it does a newer one take its place: a server that lost rows must not talk it out of what it saw.
import * as v from 'valibot';
import type { Socket } from 'socket.io-client';
import { broughtCheckpoint, newCheckpoint } from '#playlists/wire/checkpoint.ts';
import { keepNote, keptNote } from '../store/kept-note.ts';

const KEY = 'floorcast-checkpoint';
const ANSWER_MS = 20_000;

export function witness(socket: Socket): void {
  const kept = keptNote(KEY);
  const note = v.is(newCheckpoint, { note: kept }) ? kept : null;
  socket.off('checkpoint');
  socket.timeout(ANSWER_MS).emit('checkpoint', { note }, (error: Error | null, answer: unknown) => {
    const told = v.safeParse(broughtCheckpoint, answer);
    if (error !== null || !told.success) return;
    if (told.output.note !== null) keepNote(KEY, told.output.note);
    socket.on('checkpoint', (body: unknown) => {
      if (v.is(newCheckpoint, body)) keepNote(KEY, body.note);
    });
  });
}
