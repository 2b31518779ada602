// Importing workers by form: first the plan as a preview, then the same plan carried out, whole or not at all.
import { createHash } from 'node:crypto';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { canonical } from '#playlists/site/canonical.ts';
import type { CrewId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { ImportPreview } from '#admin/workers/import-preview.ts';
import { saidBy } from './said-by.ts';
import { readForm } from '../http/read-form.ts';
import { decodeText } from '../people/decode-text.ts';
import { importWorkers, type ImportPlan, type WantedWorker } from '../people/import-workers.ts';
import { trouble } from './make-change.ts';

const MOST_BYTES = 2_000_000;

export async function previewImport(event: RequestEvent, site: Site) {
  const file = (await readForm(event.request)).get('file');
  if (!(file instanceof File) || file.size === 0) {
    return trouble(400, 'invalid', [{ field: 'file', says: 'must be a file with workers' }]);
  }
  if (file.size > MOST_BYTES) return trouble(413, 'too-many', [{ field: 'file', says: 'The file is over 2 MB.' }]);
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  const plan = await planOf(event, site, text);
  if (typeof plan === 'string') return trouble(422, 'unreadable', [{ field: 'file', says: plan }]);
  return { preview: preview(plan, text, file.name) };
}

/** Null when the workers stand in the list; else what was refused, beside the plan as it is now. */
export async function carryOutImport(event: RequestEvent, site: Site) {
  const form = await readForm(event.request);
  const [text, seal] = [String(form.get('text') ?? ''), String(form.get('seal') ?? '')];
  const plan = await planOf(event, site, text);
  if (typeof plan === 'string') return trouble(422, 'unreadable', [{ field: '', says: plan }]);
  const seen = preview(plan, text, String(form.get('name') ?? ''));
  if (seen.seal !== seal)
    return refused(seen, 'stale', 'The list of workers changed meanwhile. Look again, then import.');
  if (plan.bad.length > 0 && !form.has('leaveOut')) {
    return refused(seen, 'bad-rows', 'Some rows are bad. Correct the file, or leave them out.');
  }
  const crews = await crewsFor(event, site, plan);
  if (isRefusal(crews)) return refused(seen, crews.refusal, crews.says);
  const withCrew = ({ crew, ...rest }: WantedWorker): Worker => ({
    ...rest,
    crew: crew === null ? null : (crews.get(crew.toLowerCase()) ?? null)
  });
  const workers = [...plan.add, ...plan.change.map(({ worker }) => worker)].map(withCrew);
  const refusal = await event.locals.app.stores.people.put(site.id, workers, saidBy(event.locals));
  return refusal === null ? null : refused(seen, refusal.refusal, refusal.says);
}

/** The preview stays on the page beside what was refused. */
const refused = (seen: ImportPreview, code: string, says: string) =>
  fail(409, { code, faults: [{ field: '', says }], preview: seen });

async function planOf({ locals: { app } }: RequestEvent, site: Site, text: string): Promise<ImportPlan | string> {
  const [language] = site.languages;
  if (language === undefined) throw new Error('A site has at least one language');
  const crews = Object.values(site.crews);
  const [workers, lives] = await Promise.all([app.stores.people.list(site.id), app.stores.badges.list(site.id, null)]);
  return importWorkers(text, { workers, lives, crews, language, newId: app.newId });
}

/** The ids of all crews by name in lower case, after the missing ones are made. */
async function crewsFor({ locals: { app, account } }: RequestEvent, site: Site, plan: ImportPlan) {
  const ids = new Map<string, CrewId>(Object.values(site.crews).map(({ id, name }) => [name.toLowerCase(), id]));
  for (const name of plan.newCrews) {
    const id = app.newId() as CrewId;
    const actor = { type: 'account', id: account?.id ?? '' } as const;
    const made = await app.sites.change(site.id, actor, { type: 'put-crew', id, name });
    if (isRefusal(made)) return made;
    ids.set(name.toLowerCase(), id);
  }
  return ids;
}

const preview = (plan: ImportPlan, text: string, name: string): ImportPreview => ({
  ...plan,
  text,
  name,
  seal: sealOf(plan)
});

/** Stands for what the person saw; ids of people who are only being added are made anew each time. */
function sealOf({ add, change, bad }: ImportPlan): string {
  const seen = { add: add.map((worker) => ({ ...worker, id: '' })), change, bad };
  return createHash('sha256').update(canonical(seen)).digest('hex');
}
