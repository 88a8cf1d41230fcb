import { useState } from 'react';
import type { AuthKind, AuthMethod } from '@/lib/ats/auth-methods';
import { type AtsDefinition, DEFAULT_WRITES, type WriteKind } from '@/lib/ats/contract';
import { type Origins, originsOf } from '@/lib/ats/places';
import type { MessageInput } from '@/lib/messages';
import type { CredentialsInput } from '@/lib/messages/connections';
import { addressesFrom, usable } from './addresses';

type Secrets = Record<'clientId' | 'clientSecret' | 'key' | 'database' | 'login', string>;

/** What the form holds, and what is sent once it is whole. Secrets live in this page's memory only until then. */
export function useConnectForm(ats: AtsDefinition, params: URLSearchParams) {
  const [kind, setKind] = useState<AuthKind>(() => methodOf(ats, params.get('kind')).kind);
  const [place, setPlace] = useState(0);
  const [account, setAccount] = useState('');
  const [own, setOwn] = useState<Origins | null>(() => addressesFrom(ats, params));
  const [writes, setWrites] = useState<WriteKind[]>(() => DEFAULT_WRITES.filter((one) => ats.can[one].can));
  const [email, setEmail] = useState('');
  const [secrets, setSecrets] = useState<Secrets>({
    clientId: params.get('clientId') ?? '',
    clientSecret: '',
    key: '',
    database: '',
    login: '',
  });

  const method = methodOf(ats, kind);
  const chosen = ats.places[place] ?? ats.places[0];
  const asksAccount = own === null && chosen.web.concat(chosen.api).includes('{account}');
  const accountFits = !asksAccount || (ats.account?.pattern.test(account.trim()) ?? true);
  const filled = originsOf(chosen, accountFits && account ? account : 'account');
  const origins = own ? usable(own) : accountFits ? filled : null;

  return {
    kind,
    setKind,
    method,
    place,
    setPlace,
    account: asksAccount ? { value: account, set: setAccount, fits: accountFits } : null,
    /** The addresses as shown; typing over them makes them the user's own. */
    addresses: own ?? filled,
    ownAddresses: own !== null,
    setOwn,
    origins,
    writes,
    toggle: (one: WriteKind) =>
      setWrites((now) => (now.includes(one) ? now.filter((other) => other !== one) : [...now, one])),
    email,
    setEmail,
    secrets,
    setSecret: (name: keyof Secrets, value: string) => setSecrets((now) => ({ ...now, [name]: value })),
    input: (): MessageInput<'connect'> | null =>
      origins && {
        ats: ats.id,
        origins,
        writes,
        ...(ats.asksEmail && email.trim() && { email: email.trim() }),
        credentials: credentialsOf(method, secrets),
      },
  };
}
export type ConnectFormState = ReturnType<typeof useConnectForm>;

const methodOf = ({ auth }: AtsDefinition, kind: string | null): AuthMethod =>
  auth.find((one) => one.kind === kind) ?? auth[0];

function credentialsOf({ kind }: AuthMethod, all: Secrets): CredentialsInput {
  const { clientId, clientSecret, key, database, login } = all;
  switch (kind) {
    case 'oauth':
    case 'clientCredentials':
      return { kind, clientId, clientSecret };
    case 'apiKey':
      return { kind, key };
    case 'odoo':
      return { kind, database, login, key };
    case 'session':
      return { kind };
  }
}
