import { History as HistoryIcon, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { date } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import { compareCriteria } from '@/lib/criteria/compare';
import type { CriteriaVersion, Criterion } from '@/lib/criteria/types';
import { useHistory, type Where } from './use-criteria';

interface HistoryProps {
  where: Where;
  /** Puts an older version's criteria into the draft; saving makes them a new version. */
  onBack(criteria: readonly Criterion[]): void;
}

/** Every saved version with what it changed, and the way back to it. */
export function History({ where, onBack }: HistoryProps) {
  const [open, setOpen] = useState(false);
  const { data: answer } = useHistory(where, open);
  const versions = answer?.ok ? answer.value.versions : [];
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <Button icon={HistoryIcon}>{t('criteria.history.title')}</Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 bg-canvas/80" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-4 top-12 mx-auto grid max-h-[80dvh] max-w-2xl content-start gap-3 overflow-y-auto rounded-xl border border-line bg-surface p-5 shadow-xl"
        >
          <div className="flex items-center justify-between">
            <Dialog.Title className="text-lg">{t('criteria.history.title')}</Dialog.Title>
            <IconButton icon={X} label={t('common.close')} onClick={() => setOpen(false)} />
          </div>
          {!answer && <Bar className="h-24" />}
          {answer && !answer.ok && <Notice error={answer.error} />}
          {answer?.ok && versions.length === 0 && <p className="text-muted">{t('criteria.history.none')}</p>}
          <ol className="grid gap-3">
            {versions.map((version, at) => (
              <Version
                key={version.version}
                version={version}
                before={versions[at + 1]?.criteria ?? version.reading}
                inUse={at === 0}
                onBack={() => {
                  onBack(version.criteria);
                  setOpen(false);
                }}
              />
            ))}
          </ol>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface VersionProps {
  version: CriteriaVersion;
  before: readonly Criterion[];
  inUse: boolean;
  onBack(): void;
}

function Version({ version, before, inUse, onBack }: VersionProps) {
  const { added, removed, changed, moved } = compareCriteria(before, version.criteria);
  return (
    <li className="grid gap-2 rounded-lg border border-line p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div>
          <h3>{t('criteria.history.version', { version: version.version })}</h3>
          <p className="text-sm text-muted">
            {[date(version.atMs), version.by, inUse && t('criteria.history.now')].filter(Boolean).join(' · ')}
          </p>
        </div>
        {!inUse && (
          <Button small onClick={onBack}>
            {t('criteria.history.back')}
          </Button>
        )}
      </div>
      <ul className="grid gap-1 text-sm">
        {added.map((one) => (
          <Change
            key={one.id}
            sign="+"
            ink="text-good"
            what={t('criteria.history.added')}
            label={one.label}
          />
        ))}
        {removed.map((one) => (
          <Change
            key={one.id}
            sign="−"
            ink="text-bad"
            what={t('criteria.history.removed')}
            label={one.label}
          />
        ))}
        {changed.map(({ before: was, after, fields }) => (
          <Change
            key={after.id}
            sign="~"
            ink="text-accent"
            what={fields.map((field) => t(`criteria.field.${field}`)).join(', ')}
            label={was.label === after.label ? after.label : `${was.label} → ${after.label}`}
          />
        ))}
        {moved && <li className="text-muted">{t('criteria.history.moved')}</li>}
      </ul>
    </li>
  );
}

function Change({ sign, ink, what, label }: { sign: string; ink: string; what: string; label: string }) {
  return (
    <li className="flex gap-2">
      <span aria-hidden className={`w-3 text-center font-mono ${ink}`}>
        {sign}
      </span>
      <span className="min-w-0">
        {label} <span className="text-muted">({what})</span>
      </span>
    </li>
  );
}
