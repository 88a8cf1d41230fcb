import { Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t, tCount } from '@/components/ui/words';
import type { TaxonomyView } from '@/lib/messages/taxonomy';
import { errorOf } from '../use-connections';
import { ImportCard } from './import-card';
import { useTaxonomy } from './use-taxonomy';

/** The skills and occupations that Candor knows by name, and those that the user adds from ESCO or O*NET. */
export function TaxonomyPage() {
  const taxonomy = useTaxonomy();
  const { used, remove } = taxonomy;
  const error = errorOf(used.data) ?? errorOf(remove.data);
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <h1 className="flex min-h-9 items-center text-xl">{t('options.taxonomy')}</h1>
        <p className="max-w-prose text-muted">{t('taxonomy.about')}</p>
      </div>
      {error && <Notice error={error} />}
      <section
        aria-labelledby="taxonomy-used"
        className="grid gap-3 rounded-xl border border-line bg-surface p-4"
      >
        <h2 id="taxonomy-used" className="text-lg">
          {t('taxonomy.used')}
        </h2>
        <p>{t('taxonomy.builtIn')}</p>
        {used.isPending && <Bar className="h-5 w-64" />}
        {used.data?.ok &&
          (used.data.value ? (
            <Used view={used.data.value} busy={remove.isPending} onRemove={() => remove.mutate()} />
          ) : (
            <p className="text-muted">{t('taxonomy.none')}</p>
          ))}
      </section>
      <ImportCard taxonomy={taxonomy} />
    </div>
  );
}

function Used({ view, busy, onRemove }: { view: TaxonomyView; busy: boolean; onRemove(): void }) {
  const { name, skills, occupations, files, atMs } = view;
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(atMs);
  return (
    <>
      <div>
        <p>
          {t('taxonomy.beside', {
            skills: tCount('taxonomy.skills', skills),
            occupations: tCount('taxonomy.occupations', occupations),
            day,
          })}
        </p>
        <p className="text-sm break-words text-muted">
          {files.map(({ file }) => file).join(', ')} · <code className="font-mono text-xs">{name}</code>
        </p>
      </div>
      <ConfirmDialog
        title={t('taxonomy.sure')}
        about={t('taxonomy.sureAbout')}
        confirm={t('taxonomy.remove')}
        onConfirm={onRemove}
      >
        <Button tone="danger" icon={Trash2} busy={busy} className="justify-self-start">
          {t('taxonomy.remove')}
        </Button>
      </ConfirmDialog>
    </>
  );
}
