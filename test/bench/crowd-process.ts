// A crowd of displays in a process of its own, so that reading what they are sent does not count as the server's work.
// Started by large-server.ts; it is told by messages what to connect, and what to wait for.
import { gather, type Crowd, type Member } from './crowd.ts';

/** `takeover` null: any program; else one that holds it. Answered at once, and again when so many displays got one. */
export type ToCrowd =
  | { readonly type: 'connect'; readonly members: readonly Member[] }
  | { readonly type: 'wait'; readonly key: number; readonly takeover: string | null; readonly displays: number };
export type FromCrowd = { readonly type: 'connected' } | { readonly type: 'waiting' | 'got'; readonly key: number };

interface Sent {
  readonly program: { readonly takeovers: readonly { readonly id: string }[] };
}
const waits = new Set<{
  readonly holds: (sent: Sent) => boolean;
  readonly sockets: Set<number>;
  readonly got: () => void;
}>();
const tell = (one: FromCrowd): void => void process.send?.(one);
let crowd: Crowd | null = null;

process.on('message', (asked: ToCrowd) => {
  if (asked.type === 'connect') return void connect(asked.members);
  const { key, takeover, displays } = asked;
  const sockets = new Set<number>();
  const wait = {
    holds: ({ program }: Sent) => takeover === null || program.takeovers.some(({ id }) => id === takeover),
    sockets,
    got: () => {
      if (sockets.size < displays) return;
      waits.delete(wait);
      tell({ type: 'got', key });
    }
  };
  waits.add(wait);
  tell({ type: 'waiting', key });
});
process.on('disconnect', () => process.exit());

async function connect(members: readonly Member[]): Promise<void> {
  crowd = await gather(members);
  crowd.onLost(() => {
    console.error('A display lost its line: this machine is too busy to measure.');
    process.exit(1);
  });
  crowd.onProgram((socket, sent) => {
    for (const wait of waits) {
      if (!wait.holds(sent as Sent)) continue;
      wait.sockets.add(socket);
      wait.got();
    }
  });
  tell({ type: 'connected' });
}
