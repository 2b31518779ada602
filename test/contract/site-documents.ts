// The contract of SiteDocuments: the snapshot that was written last is read, one per site.
import { describe, expect, it } from 'vitest';
import { anEntry, aSite, HALLE, LODZ } from './values.ts';
import type { MakeSubject } from './subject.ts';

export function siteDocumentsContract(make: MakeSubject): void {
  describe('site documents', () => {
    it('read what was written, over a restart, each site its own', async () => {
      const subject = await make();
      expect(await subject.stores.documents.read(HALLE)).toBeNull();
      for (const site of [HALLE, LODZ]) await subject.stores.journal.append(anEntry(1, { site }), []);
      await subject.stores.documents.write(1, aSite(HALLE));
      await subject.stores.documents.write(7, aSite(LODZ, 'Łódź store'));
      const { documents } = await subject.reopen();
      expect(await documents.read(HALLE)).toEqual({ revision: 1, site: aSite(HALLE), recovered: false });
      expect(await documents.read(LODZ)).toEqual({ revision: 7, site: aSite(LODZ, 'Łódź store'), recovered: false });
    });

    it('end at the highest revision, in whatever order writes are asked for', async () => {
      const { documents } = (await make()).stores;
      await Promise.all(
        [3, 1, 5, 2, 4].map((revision) => documents.write(revision, aSite(HALLE, `Plant ${revision}`)))
      );
      expect(await documents.read(HALLE)).toMatchObject({ revision: 5, site: { name: 'Plant 5' } });
    });
  });
}
