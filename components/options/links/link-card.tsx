import { Copy, LockKeyhole, Unlink } from 'lucide-react';
import { Progress } from 'radix-ui';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { copyText } from '@/components/ui/copy-text';
import { clock, date } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { HeldLink } from '@/lib/review/held';
import { errorOf } from '../use-connections';
import { useEndLink, useLinkAddress } from './use-links';
import { WrittenBy } from './written-by';

const INKS: Record<HeldLink['state'], string> = {
  open: 'bg-good-soft text-good',
  expired: 'bg-sunken text-muted',
  revoked: 'bg-sunken text-muted',
  gone: 'bg-sunken text-muted',
  locked: 'bg-bad-soft text-bad',
};
const at = (atMs: number): string => `${date(atMs)}, ${clock(atMs)}`;

/** One link: for whom, how far they are, and what can be done with it. */
export function LinkCard({ link }: { link: HeldLink }) {
  const end = useEndLink();
  const address = useLinkAddress();
  const [copied, setCopied] = useState<boolean | null>(null);
  const { jobTitle, to, state, candidates } = link;
  const decided = candidates.filter(({ verdict }) => verdict !== null);
  const approved = decided.filter(({ verdict }) => verdict === 'approve').length;
  const words = t('links.progress', { n: decided.length, all: candidates.length });
  const error = errorOf(end.data) ?? errorOf(address.data);
  const about = t('links.named', { to, job: jobTitle });

  async function copy() {
    const answer = await address.mutateAsync(link.id);
    if (answer.ok) setCopied(await copyText(answer.value.address));
  }

  return (
    <li className="grid gap-3 rounded-xl border border-line bg-surface p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 className="text-base">{jobTitle}</h2>
          <p className="text-sm text-muted">{t('links.for', { to })}</p>
        </div>
        <span className={`rounded-full px-2.5 py-0.5 text-sm ${INKS[state]}`}>
          {t(`links.state.${state}`)}
        </span>
      </div>
      <div className="grid gap-1">
        <Progress.Root
          value={decided.length}
          max={Math.max(1, candidates.length)}
          aria-label={about}
          getValueLabel={() => words}
          className="h-2 overflow-hidden rounded-full bg-sunken"
        >
          <Progress.Indicator
            className="h-full bg-accent"
            style={{ width: `${(100 * decided.length) / Math.max(1, candidates.length)}%` }}
          />
        </Progress.Root>
        <p className="text-sm">
          {words}
          {decided.length > 0 && ` · ${t('links.split', { approved, skipped: decided.length - approved })}`}
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-muted">
          <span>
            {link.openedAtMs === null
              ? t('links.unopened')
              : t('links.opened', { time: at(link.openedAtMs) })}
          </span>
          {state === 'open' && <span>{t('links.until', { time: at(link.expiresAtMs) })}</span>}
          {link.namesHidden && <span>{t('links.namesHidden')}</span>}
          {link.passphrase && (
            <span className="inline-flex items-center gap-1">
              <LockKeyhole aria-hidden className="size-3.5" />
              {t('links.withPassphrase')}
            </span>
          )}
        </p>
      </div>
      <WrittenBy link={link} about={about} />
      {link.problem && (
        <p role="status" className="rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
          {said(link.problem)}
        </p>
      )}
      {error && <Notice error={error} />}
      {state === 'open' && (
        <div className="flex flex-wrap gap-2">
          <Button small icon={Copy} busy={address.isPending} onClick={() => void copy()}>
            <span aria-live="polite">
              {copied === null ? t('links.copy') : t(copied ? 'common.copied' : 'common.notCopied')}
            </span>
            <span className="sr-only">{about}</span>
          </Button>
          <ConfirmDialog
            title={t('links.endTitle', { to })}
            about={t('links.endAbout')}
            confirm={t('links.end')}
            onConfirm={() => end.mutate(link.id)}
          >
            <Button small tone="danger" icon={Unlink} busy={end.isPending}>
              {t('links.end')}
              <span className="sr-only">{about}</span>
            </Button>
          </ConfirmDialog>
        </div>
      )}
    </li>
  );
}
