import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import type { AtsDefinition } from '@/lib/ats/contract';
import { errorOf, useConnect } from '../use-connections';
import { useHosts } from '../use-hosts';
import { AccessChoice } from './access-choice';
import { CredentialFields } from './credential-fields';
import { OwnAddresses, PlaceFields } from './place-fields';
import { SetupSteps } from './setup-steps';
import { useConnectForm } from './use-connect-form';

/** Connects one ATS: where it is, what Candor may do, what to create there, and the credential, which is tried at once. */
export function ConnectForm({ ats, params }: { ats: AtsDefinition; params: URLSearchParams }) {
  const form = useConnectForm(ats, params);
  const hosts = useHosts(ats, form.origins);
  const { connect } = useConnect();
  const error = errorOf(connect.data);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = form.input();
    if (!input) return;
    connect.mutate(
      { ask: hosts.ask, input },
      {
        onSuccess: (answer) => {
          if (answer.ok) location.hash = '#/connections';
        },
      },
    );
  };

  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-6">
      <div>
        <h1 className="text-xl">{t('connect.title', { name: ats.name })}</h1>
        <p className="text-muted">{t('connect.about', { name: ats.name })}</p>
      </div>
      <PlaceFields ats={ats} form={form} />
      <AccessChoice ats={ats} form={form} />
      <SetupSteps ats={ats} form={form} />
      <CredentialFields ats={ats} form={form} />
      <OwnAddresses form={form} />
      {hosts.patterns.length > 0 && (
        <p className="text-sm text-muted">
          {t('connect.hosts', { hosts: hosts.patterns.map(hostOf).join(', ') })}
        </p>
      )}
      {error && <Notice error={error} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" busy={connect.isPending}>
          {t('connect.title', { name: ats.name })}
        </Button>
        <a href="#/connections?ats=" className="px-2 py-1.5 font-medium text-accent">
          {t('connect.another')}
        </a>
        {connect.isPending && (
          <p role="status" className="basis-full text-muted">
            {t(form.kind === 'oauth' ? 'connect.finishThere' : 'connect.trying', { name: ats.name })}
          </p>
        )}
      </div>
    </form>
  );
}

const hostOf = (pattern: string) => pattern.replace(/^https?:\/\//, '').replace(/\/\*$/, '');
