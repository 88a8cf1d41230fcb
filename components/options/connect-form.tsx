import { type FormEvent, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { addressProblem, originsOf, prefillFrom } from './addresses';
import { GREENHOUSE, type Origins } from './greenhouse';
import { errorOf, useConnect } from './use-connections';
import { useHosts } from './use-hosts';

const ADDRESSES: [key: keyof Origins, label: string][] = [
  ['web', 'Web address'],
  ['api', 'API address'],
  ['auth', 'Sign-in address'],
];

/** Connects Greenhouse: the customer's own OAuth client, then the recruiter's own sign-in. */
export function ConnectForm({ params }: { params: URLSearchParams }) {
  const [prefill] = useState(() => prefillFrom(params));
  const [clientId, setClientId] = useState(prefill.clientId);
  const [clientSecret, setClientSecret] = useState('');
  const [addresses, setAddresses] = useState(prefill.origins);
  const usable = ADDRESSES.every(([key]) => !addressProblem(addresses[key]));
  const origins = usable ? originsOf(addresses) : null;
  const hosts = useHosts(origins);
  const { connect } = useConnect();
  const error = errorOf(connect.data);
  const redirect = browser.identity.getRedirectURL();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!origins) return;
    const input = {
      ats: GREENHOUSE.id,
      origins,
      credentials: {
        kind: 'oauth' as const,
        clientId: clientId.trim(),
        clientSecret: clientSecret.trim(),
      },
    };
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
    <form onSubmit={submit} className="grid grid-cols-1 gap-5">
      <div>
        <h1 className="text-xl">Connect Greenhouse</h1>
        <p className="text-muted">
          Candor signs in as you, with an OAuth client that your Greenhouse administrator makes once. It can
          do there only what you can do.
        </p>
      </div>
      <div className="grid gap-1.5">
        <p className="font-medium">Redirect address to enter at the OAuth client</p>
        <div className="flex items-center gap-2 rounded-lg bg-sunken py-1 pr-1 pl-3">
          <code className="min-w-0 flex-1 font-mono text-sm">{redirect}</code>
          <CopyButton text={redirect} label="Copy" about="the redirect address" />
        </div>
      </div>
      <Field
        label="Client ID"
        required
        value={clientId}
        onChange={(event) => setClientId(event.target.value)}
      />
      <Field
        label="Client secret"
        required
        // Not of type "password": it is no sign-in of this page, and password managers should not keep it.
        className="[-webkit-text-security:disc]"
        value={clientSecret}
        onChange={(event) => setClientSecret(event.target.value)}
        hint="Stored encrypted on this device; only Candor’s background uses it. Anyone with full access to this computer profile could still use it. A companion server can hold it instead, later."
      />
      <details open={prefill.ownAddresses} className="rounded-xl border border-line bg-surface">
        <summary className="rounded-xl px-4 py-2.5 font-medium">Own addresses</summary>
        <div className="grid gap-4 px-4 pb-4">
          {ADDRESSES.map(([key, label]) => (
            <Field
              key={key}
              label={label}
              inputMode="url"
              required
              value={addresses[key]}
              error={addressProblem(addresses[key])}
              onChange={(event) => setAddresses({ ...addresses, [key]: event.target.value })}
            />
          ))}
        </div>
      </details>
      {error && <Notice error={error} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" tone="primary" busy={connect.isPending}>
          Connect Greenhouse
        </Button>
        <a href="#/connections" className="px-2 py-1.5 font-medium text-accent">
          Cancel
        </a>
        {connect.isPending && (
          <p role="status" className="basis-full text-muted">
            Allow access if the browser asks, then finish the sign-in in Greenhouse’s window. This page goes
            on by itself.
          </p>
        )}
      </div>
    </form>
  );
}
