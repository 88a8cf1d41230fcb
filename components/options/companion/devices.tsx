import { Bot, Laptop, UserPlus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { CopyButton } from '@/components/ui/copy-button';
import { clock, date } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import type { DeviceView } from '@/lib/remote/pairing';
import { errorOf } from '../use-connections';
import { Section } from './section';
import { useCompanionActions, useDevices } from './use-companion';

const used = (atMs: number | null) =>
  atMs === null
    ? t('companion.neverUsed')
    : t('companion.lastUsed', { time: `${date(atMs)}, ${clock(atMs)}` });

function DeviceRow({ device, onRemove }: { device: DeviceView; onRemove(): void }) {
  const Icon = device.kind === 'program' ? Bot : Laptop;
  return (
    <li className="flex flex-wrap items-center gap-3 border-t border-line py-2.5 first:border-0">
      <Icon aria-hidden className="size-5 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <p className="break-words font-medium">
          {device.name}
          {device.own && (
            <span className="ml-2 rounded bg-accent-soft px-1.5 text-sm text-accent">
              {t('companion.thisBrowser')}
            </span>
          )}
        </p>
        <p className="text-sm text-muted">
          {t(device.role === 'admin' ? 'companion.admin' : 'companion.recruiter')} ·{' '}
          {used(device.lastUsedAtMs)}
        </p>
      </div>
      {!device.own && (
        <ConfirmDialog
          title={t('companion.removeTitle', { name: device.name })}
          about={t('companion.removeAbout')}
          confirm={t('companion.remove')}
          onConfirm={onRemove}
        >
          <Button small tone="danger" aria-label={t('companion.removeNamed', { name: device.name })}>
            {t('companion.remove')}
          </Button>
        </ConfirmDialog>
      )}
    </li>
  );
}

/** Who has access; administrators invite and remove. */
export function Devices({ isAdmin }: { isAdmin: boolean }) {
  const { data: answer } = useDevices();
  const { revoke, invite } = useCompanionActions();
  const error = errorOf(answer) ?? errorOf(revoke.data) ?? errorOf(invite.data);
  const made = invite.data?.ok ? invite.data.value : null;
  return (
    <Section title={t('companion.devices')}>
      {error && <Notice error={error} />}
      {!answer && <Bar className="h-16" />}
      <ul>
        {answer?.ok &&
          answer.value.map((device) => (
            <DeviceRow key={device.id} device={device} onRemove={() => revoke.mutate(device.id)} />
          ))}
      </ul>
      {isAdmin && (
        <div className="flex flex-wrap gap-2">
          <Button icon={UserPlus} busy={invite.isPending} onClick={() => invite.mutate('recruiter')}>
            {t('companion.inviteRecruiter')}
          </Button>
          <Button busy={invite.isPending} onClick={() => invite.mutate('admin')}>
            {t('companion.inviteAdmin')}
          </Button>
        </div>
      )}
      {made && (
        <div role="status" className="grid gap-1 rounded-lg bg-sunken p-3">
          <p className="text-sm text-muted">
            {t('companion.inviteAbout', { time: clock(made.expiresAtMs) })}
          </p>
          <p className="flex flex-wrap items-center justify-between gap-2">
            <code className="min-w-0 break-all font-mono text-sm">{made.link}</code>
            <CopyButton text={made.link} label={t('common.copy')} about={t('companion.link')} />
          </p>
        </div>
      )}
    </Section>
  );
}
