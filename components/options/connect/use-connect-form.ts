import { useState } from 'react';
import type { AuthKind, AuthMethod } from '@/lib/ats/auth-methods';
import { type AtsDefinition, DEFAULT_WRITES, type WriteKind } from '@/lib/ats/contract';
import { type Origins, originsOf } from '@/lib/ats/places';
import type { MessageInput } from '@/lib/messages';
import type { CredentialsInput } from '@/lib/messages/connections';
import { addressesFrom, usable } from './addresses';
import { useCompanionChoice } from './use-companion-choice';

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
  const [wantsCompanion, setAtCompanion] = useState(true);
  const companion = useCompanionChoice(ats, origins, needsSecret(method));
  const atCompanion = wantsCompanion && needsSecret(method) && companion?.paired === true;

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
    companion: needsSecret(method) ? companion : null,
    /** The companion keeps the client secret. */
    atCompanion,
    setAtCompanion,
    /** The key, or the companion, does not say whose it is. */
    asksEmail: ats.asksEmail || atCompanion,
    email,
    setEmail,
    secrets,
    setSecret: (name: keyof Secrets, value: string) => setSecrets((now) => ({ ...now, [name]: value })),
    input: (): MessageInput<'connect'> | null =>
      origins && {
        ats: ats.id,
        origins,
        writes,
        ...((ats.asksEmail || atCompanion) && email.trim() && { email: email.trim() }),
        credentials: atCompanion
          ? viaCompanion(method, secrets, companion?.held ?? false)
          : credentialsOf(method, secrets),
      },
  };
}
export type ConnectFormState = ReturnType<typeof useConnectForm>;

const methodOf = ({ auth }: AtsDefinition, kind: string | null): AuthMethod =>
  auth.find((one) => one.kind === kind) ?? auth[0];

/** Whether the vendor demands a client secret, which a companion could keep. */
const needsSecret = (method: AuthMethod): boolean =>
  method.kind === 'clientCredentials' || (method.kind === 'oauth' && method.secret !== 'none');

const viaCompanion = (
  { kind }: AuthMethod,
  { clientId, clientSecret }: Secrets,
  held: boolean,
): CredentialsInput => ({
  kind: 'companion',
  method: kind === 'clientCredentials' ? kind : 'oauth',
  ...(!held && { app: { clientId, clientSecret } }),
});

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
