// A takeover is published by the API; how long until the last of 500 displays has it. Limit: a bare Socket.IO server emitting the same bytes.
import { api, takeover } from '../api.ts';
import { openFloor } from '../floor.ts';
import { startBare } from './child.ts';
import { gather } from './crowd.ts';
import { measure, median, type Measure } from './measure.ts';
import { seedFolder } from '../seed-folder.ts';

const CLIENTS = 500;
const RUNS = 15;

interface Sent {
  readonly program: { readonly takeovers: readonly { readonly id: string }[] };
}

export async function takeoverToSockets(): Promise<Measure> {
  const { seeded, folder } = await seedFolder({ screens: CLIENTS, notices: 3 });
  const floor = await openFloor({ dataDir: folder });
  const { change } = api(floor.local, seeded.token);
  const url = `${floor.local}/floor`;
  const crowd = await gather(seeded.screens.map(({ cookie }) => ({ url, headers: { cookie }, greets: true })));
  const values: number[] = [];
  let sent: unknown = null;
  for (let run = 0; run < RUNS; run++) {
    const asked = takeover();
    const holds = (program: unknown): boolean => {
      sent = program;
      return (program as Sent).program.takeovers.some(({ id }) => id === asked.id);
    };
    values.push(await crowd.untilAllGot(() => change(seeded.site, asked), holds));
    await crowd.untilAllGot(
      () => change(seeded.site, { type: 'end-takeover', id: asked.id }),
      () => true
    );
  }
  crowd.close();
  await floor.close();

  const body = JSON.stringify(sent);
  const limits = await emittedByBare(body);
  const against = `bare Socket.IO, ${body.length} bytes to ${CLIENTS} clients`;
  return measure(`takeover published to last of ${CLIENTS} displays`, 'ms', median(values), median(limits), against);
}

async function emittedByBare(body: string): Promise<number[]> {
  const bare = await startBare('bare-sockets.ts');
  const crowd = await gather(Array.from({ length: CLIENTS }, () => ({ url: bare.local, headers: {}, greets: false })));
  const values: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    values.push(
      await crowd.untilAllGot(
        () => fetch(bare.local, { method: 'POST', body }),
        () => true
      )
    );
  }
  crowd.close();
  await bare.close();
  return values;
}
