/** The imported taxonomy on this device: the one in use, and one that a person is looking at. */

import type { FileRead } from '@/lib/engine/taxonomy/import/files';
import { type ImportedTaxonomy, setImported } from '@/lib/engine/taxonomy/imported';
import type { CandorDb } from './db';

export interface KeptTaxonomy {
  id: 'used' | 'draft';
  taxonomy: ImportedTaxonomy;
  files: FileRead[];
  atMs: number;
}

export function createTaxonomyStore(db: CandorDb, nowMs: () => number) {
  let loading: Promise<void> | undefined;
  const put = async (used: KeptTaxonomy | undefined) => setImported(used?.taxonomy ?? null);
  return {
    /** Once a life of the worker, and before anything is scored: what is kept is put into use. */
    ready(): Promise<void> {
      loading ??= db.taxonomies.get('used').then(put);
      // A database that could not be read now may be readable for the next who asks.
      loading.catch(() => {
        loading = undefined;
      });
      return loading;
    },
    used: (): Promise<KeptTaxonomy | undefined> => db.taxonomies.get('used'),
    async draft(taxonomy: ImportedTaxonomy, files: FileRead[]): Promise<void> {
      await db.taxonomies.put({ id: 'draft', taxonomy, files, atMs: nowMs() });
    },
    /** Takes the draft of this name into use; null where there is another by now, or none. */
    async use(name: string): Promise<KeptTaxonomy | null> {
      const used = await db.transaction('rw', db.taxonomies, async () => {
        const draft = await db.taxonomies.get('draft');
        if (draft?.taxonomy.name !== name) return null;
        const next: KeptTaxonomy = { ...draft, id: 'used', atMs: nowMs() };
        await db.taxonomies.put(next);
        await db.taxonomies.delete('draft');
        return next;
      });
      if (used) await put(used);
      return used;
    },
    async remove(): Promise<void> {
      await db.taxonomies.clear();
      await put(undefined);
    },
  };
}
