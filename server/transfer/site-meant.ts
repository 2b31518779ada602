// The site that a command is about: the one that was named, or the only one; as it stands in the journal, beside a server that may be changing it.
import { join } from 'node:path';
import type { SiteId } from '#playlists/site/ids.ts';
import { refuse, type Refusal } from '#playlists/site/refusal.ts';
import type { SiteNow } from '../app.ts';
import { replay } from '../sites/replay.ts';
import { silent } from '../storage/log.ts';
import { FileSiteDocuments } from '../storage/site-documents.ts';
import type { Journal } from '../storage/stores.ts';

export async function siteMeant(
  named: string | null,
  journal: Pick<Journal, 'sites' | 'after' | 'newest'>,
  folder: string
): Promise<SiteNow | Refusal> {
  const sites = await journal.sites();
  const id = named ?? (sites.length === 1 ? sites[0] : null);
  if (id == null)
    return sites.length === 0
      ? refuse('not-found', 'site', 'There is no site yet.')
      : refuse('invalid', 'site', `Say which site: --site ${sites.join(' or --site ')}.`);
  if (!sites.includes(id as SiteId)) return refuse('not-found', 'site', `There is no site ${id}.`);
  const documents = new FileSiteDocuments(join(folder, 'sites'), silent);
  const read = await documents.read(id as SiteId);
  await documents.close();
  const last = (await journal.newest(id as SiteId, 1))[0]?.revision ?? 0;
  const now = await replay(journal, id as SiteId, read, last);
  return now ?? refuse('not-found', 'site', `There is no site ${id}.`);
}
