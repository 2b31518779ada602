// A desk without a browser: changes the site all the time by the API, and sends again what was not answered, under the same id.
import { randomBytes } from 'node:crypto';
import { item } from '#playlists/testing/small-floor.ts';
import { api } from '../api.ts';
import { noticeDraft } from '../seed.ts';

export interface EditorClient {
  /** Ids of the changes that were answered as made. */
  readonly made: readonly string[];
  readonly sentAgain: () => number;
  stop(): Promise<void>;
}

const PAUSE_MS = 60;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function editorClient(local: string, token: string, site: string, notices: readonly string[]): EditorClient {
  const { post } = api(local, token);
  const made: string[] = [];
  let [going, sentAgain] = [true, 0];

  async function make(change: object): Promise<void> {
    const id = randomBytes(12).toString('hex');
    for (let tries = 0; going || tries === 0; tries++) {
      if (tries > 0) sentAgain++;
      await pause(PAUSE_MS);
      let answered;
      try {
        answered = await post(`/sites/${site}/changes`, { id, change });
      } catch {
        // The connection broke: whether it was made is known only by asking again.
        continue;
      }
      if (answered.status !== 200) throw new Error(`${JSON.stringify(change)}: ${JSON.stringify(answered)}`);
      made.push(id);
      return;
    }
  }

  const running = (async () => {
    for (let round = 0; going; round++) {
      const notice = notices[round % notices.length]!;
      // A new version every tenth time: then every worker has something to confirm again.
      if (round % 10 === 9) {
        await make({ type: 'draft-announcement', id: notice, ...noticeDraft(`${notice}-${round}`) });
        await make({ type: 'publish-announcement', id: notice });
      } else {
        const items = notices.map((announcement) => item(announcement, 5 + (round % 50)));
        await make({ type: 'put-playlist', id: 'main', name: `Main ${round}`, items });
      }
    }
  })();

  return {
    made,
    sentAgain: () => sentAgain,
    stop() {
      going = false;
      return running;
    }
  };
}
