/** Imported taxonomies: what one would add, taking it into use, taking it out. */
import { buildImported } from '@/lib/engine/taxonomy/import/build';
import type { TaxonomyView } from '@/lib/messages/taxonomy';
import { err, ok } from '@/lib/result';
import type { KeptTaxonomy } from '@/lib/store/taxonomy';
import type { Handlers } from './handle';
import type { Services } from './services';

const EXAMPLES = 12;

const viewOf = ({ taxonomy, files, atMs }: KeptTaxonomy): TaxonomyView => ({
  name: taxonomy.name,
  skills: taxonomy.skills.length,
  occupations: taxonomy.occupations.length,
  files,
  atMs,
});

/** Spread over all, so that one sees what kind of names there are. */
const some = (labels: readonly string[]): string[] => {
  const step = Math.max(1, Math.floor(labels.length / EXAMPLES));
  return labels.filter((_, i) => i % step === 0).slice(0, EXAMPLES);
};

export function taxonomyHandlers({
  taxonomy,
}: Services): Pick<Handlers, 'getTaxonomy' | 'previewTaxonomy' | 'useTaxonomy' | 'removeTaxonomy'> {
  return {
    async getTaxonomy() {
      const used = await taxonomy.used();
      return ok(used ? viewOf(used) : null);
    },
    async previewTaxonomy({ entries, files }) {
      const built = buildImported(entries);
      if (!built.taxonomy)
        return err({
          kind: 'invalid',
          message: 'These files hold nothing that is not known already. Choose others.',
        });
      await taxonomy.draft(built.taxonomy, files);
      const { name, skills, occupations } = built.taxonomy;
      return ok({
        name,
        skills: skills.length,
        occupations: occupations.length,
        known: Object.keys(built.same).length,
        taken: built.conflicts.length,
        refused: built.refused,
        examples: some([...skills, ...occupations].map(({ label }) => label)),
      });
    },
    async useTaxonomy({ name }) {
      const used = await taxonomy.use(name);
      return used
        ? ok(viewOf(used))
        : err({
            kind: 'invalid',
            message: 'Other files were looked at in another window meanwhile. Choose the files again.',
          });
    },
    async removeTaxonomy() {
      await taxonomy.remove();
      return ok(null);
    },
  };
}
