// What goes out to displays on line: programs, encoded once for all that show the same, and each display's own live facts.
import type { Logger } from 'pino';
import type { Namespace, Socket } from 'socket.io';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type * as wire from '#playlists/wire/floor.ts';
import type { Programs } from '../app.ts';
import { outbox, type Outbox } from './outbox.ts';

export interface OnLine {
  readonly site: SiteId;
  readonly display: DisplayId;
  readonly socket: Socket<wire.FloorToServer, wire.ServerToFloor>;
  status: wire.Status | null;
  /** When anything was heard of it last, pings included. */
  heardAt: number;
  /** The revision it was sent last, which it holds as long as it is on line. */
  sent: string | null;
}

export interface Asks {
  readonly namespace: Namespace<wire.FloorToServer, wire.ServerToFloor>;
  /** By the key that `add` is given. */
  readonly onLine: ReadonlyMap<string, OnLine>;
  readonly programs: Programs;
  readonly factsOf: (site: SiteId, display: DisplayId, at: number) => wire.FactsMessage;
  readonly now: () => number;
  readonly log: Logger;
}

export function toDisplays({ namespace, onLine, programs, factsOf, now, log }: Asks): Outbox {
  const same = new Map<string, { readonly message: wire.ProgramMessage; readonly sockets: string[] }>();
  const codes: [OnLine, wire.FactsMessage][] = [];

  function program(one: OnLine): void {
    const message = programs.message(one.site, one.display, now());
    if (message === null || message.revision === one.sent) return;
    one.sent = message.revision;
    const key = `${message.revision} ${message.takesEffectAt}`;
    const others = same.get(key);
    if (others === undefined) same.set(key, { message, sockets: [one.socket.id] });
    else others.sockets.push(one.socket.id);
  }

  return outbox({
    log,
    prepare(key, wanted) {
      const one = onLine.get(key);
      if (one === undefined) return;
      if (wanted.program) program(one);
      if (wanted.facts) codes.push([one, factsOf(one.site, one.display, now())]);
    },
    send() {
      // One emit a message: Socket.IO then encodes it once, however many displays it goes to.
      for (const { message, sockets } of same.values()) namespace.to(sockets).emit('program', message);
      same.clear();
      for (const [{ socket }, facts] of codes.splice(0)) socket.emit('facts', facts);
    }
  });
}
