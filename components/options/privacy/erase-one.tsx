import { Trash2 } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';
import { t, tCount } from '@/components/ui/words';
import { errorOf } from '../use-connections';
import { useErasing, useKeptCandidates } from './use-privacy';

/** Finds a person by the ATS's id, or by the address of their page there, and deletes all about them. */
export function EraseOne() {
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(idIn(search));
  const { data: answer } = useKeptCandidates(wanted);
  const { one } = useErasing();
  const error = errorOf(answer) ?? errorOf(one.data);
  const found = answer?.ok ? answer.value.found : [];
  const shown = wanted ? found.slice(0, 8) : [];
  return (
    <section aria-labelledby="erase-one" className="grid grid-cols-1 gap-3">
      <div>
        <h2 id="erase-one" className="text-lg">
          {t('privacy.one.title')}
        </h2>
        <p className="text-muted">{t('privacy.one.about')}</p>
      </div>
      <input
        type="search"
        aria-labelledby="erase-one"
        placeholder={t('privacy.one.hint')}
        value={search}
        maxLength={300}
        onChange={(event) => {
          // What was said of the last deletion is not true of the next search.
          one.reset();
          setSearch(event.target.value);
        }}
        className="min-h-10 rounded-lg border border-edge bg-surface px-3"
      />
      {error && <Notice error={error} />}
      <p role="status" className="text-sm text-muted">
        {one.data?.ok && tCount('privacy.one.gone', one.data.value)}
        {!one.data && answer?.ok && !wanted && tCount('privacy.one.all', answer.value.all)}
        {answer?.ok && wanted && found.length === 0 && !one.data && t('privacy.one.none')}
      </p>
      {shown.length > 0 && (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {shown.map(({ connectionId, candidateId, applications }) => (
            <li
              key={`${connectionId}/${candidateId}`}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2 pr-2 pl-4"
            >
              <p className="min-w-40 flex-1">
                {t('log.candidate', { id: candidateId })}
                <span className="block text-sm text-muted">
                  {connectionId} · {tCount('privacy.one.applications', applications)}
                </span>
              </p>
              <ConfirmDialog
                title={t('privacy.one.sure', { id: candidateId })}
                about={t('privacy.one.sureAbout')}
                confirm={t('privacy.delete')}
                onConfirm={() => one.mutate({ connectionId, candidateId })}
              >
                <Button tone="danger" icon={Trash2} busy={one.isPending}>
                  {t('privacy.delete')}
                </Button>
              </ConfirmDialog>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The id in a candidate's address, or the words as they are. */
function idIn(search: string): string {
  const text = search.trim();
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return text;
  const parts = new URL(text).pathname.split('/').filter((part) => /\d/.test(part));
  return parts[0] ?? text;
}
