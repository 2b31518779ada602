// A kiosk without a browser: reads badge after badge, confirms what is due, and sends again what was not answered, or what the server failed to record, under the same id.
import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { AnswerAnswer, BadgeAnswer, Due } from '#playlists/wire/floor.ts';

/** What the server said was recorded: from then on it must be there. */
export interface Receipt {
  readonly id: string;
  readonly type: 'check-in' | 'acknowledgement';
  /** The place in the ledger that was named; a check-in's answer names none. */
  readonly seq: number | null;
}

export interface KioskClient {
  readonly receipts: readonly Receipt[];
  readonly sentAgain: () => number;
  readonly refused: () => number;
  /** Ends after the act under way. */
  stop(): Promise<void>;
}

const ANSWER_MS = 3000;
/** Under the server's 20 events a second from one socket. */
const PAUSE_MS = 60;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const newId = (): string => randomBytes(16).toString('hex');

/** As kiosks do: what the server's disk refused stays with them. */
const isFailure = (answer: unknown): boolean => (answer as { code?: unknown } | null)?.code === 'failed';

export function kioskClient(url: string, cookie: string, badges: readonly string[]): KioskClient {
  const socket: Socket = io(url, {
    transports: ['websocket'],
    extraHeaders: { cookie },
    forceNew: true,
    reconnectionDelay: 30,
    reconnectionDelayMax: 120
  });
  // A server that stops takes leave, and socket.io then waits to be told.
  socket.on('disconnect', (why) => why === 'io server disconnect' && going && socket.connect());
  const receipts: Receipt[] = [];
  let [going, sentAgain, refused] = [true, 0, 0];

  /** Sends until an answer comes; null where the client was stopped meanwhile. */
  async function send<T>(event: string, body: object): Promise<T | null> {
    for (let tries = 0; going || tries === 0; tries++) {
      if (tries > 0) sentAgain++;
      await pause(PAUSE_MS);
      try {
        const answer = (await socket.timeout(ANSWER_MS).emitWithAck(event, body)) as T;
        if (!isFailure(answer)) return answer;
      } catch {
        // No answer: the server died before or after it recorded, which nobody here can know.
        continue;
      }
    }
    return null;
  }

  async function visit(code: string): Promise<void> {
    const id = newId();
    const welcome = await send<BadgeAnswer>('badge', { id, code, readAt: Date.now() });
    if (welcome === null) return;
    if (welcome.type !== 'welcome') throw new Error(`badge ${code}: ${JSON.stringify(welcome)}`);
    receipts.push({ id, type: 'check-in', seq: null });
    for (const due of welcome.due) await confirm(welcome.session, due);
  }

  async function confirm(session: string, { announcement, version, contentHash }: Due): Promise<void> {
    const id = newId();
    const times = { presentedFrom: Date.now() - 5000, answeredAt: Date.now() };
    const said = { id, session, announcement, version, contentHash, language: 'de', outcome: 'understood', ...times };
    const answer = await send<AnswerAnswer>('answer', said);
    if (answer?.type === 'recorded') receipts.push({ id, type: 'acknowledgement', seq: answer.seq });
    // A notice that changed while the worker read it is refused; that is an answer too.
    else if (answer !== null) refused++;
  }

  const running = (async () => {
    for (let index = 0; going; index = (index + 1) % badges.length) await visit(badges[index]!);
    socket.disconnect();
  })();

  return {
    receipts,
    sentAgain: () => sentAgain,
    refused: () => refused,
    stop() {
      going = false;
      return running;
    }
  };
}
