import { Field } from '@/components/ui/field';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { AtsDefinition } from '@/lib/ats/contract';
import { SecretPlace } from './secret-place';
import type { ConnectFormState } from './use-connect-form';

/** Not of type "password": it is no sign-in of this page, and password managers should not keep it. */
const HIDDEN = '[-webkit-text-security:disc]';

/** The boxes for what the vendor gave: only those that this way of signing in needs. */
export function CredentialFields({ ats, form }: { ats: AtsDefinition; form: ConnectFormState }) {
  const { method, secrets, setSecret, atCompanion, companion } = form;
  const held = atCompanion && companion?.held === true;
  const box = (name: keyof typeof secrets, label: string, hidden = false) => (
    <Field
      label={label}
      required
      className={hidden ? HIDDEN : ''}
      value={secrets[name]}
      onChange={(event) => setSecret(name, event.target.value)}
      hint={hidden && !atCompanion ? t('connect.kept') : undefined}
    />
  );
  const hasSecret =
    method.kind === 'clientCredentials' || (method.kind === 'oauth' && method.secret !== 'none');
  return (
    <>
      <SecretPlace form={form} />
      {!held &&
        (method.kind === 'oauth' || method.kind === 'clientCredentials') &&
        box('clientId', t('connect.clientId'))}
      {hasSecret && !held && box('clientSecret', t('connect.clientSecret'), true)}
      {method.kind === 'odoo' && box('database', t('connect.database'))}
      {method.kind === 'odoo' && box('login', t('connect.login'))}
      {method.kind === 'apiKey' && box('key', said(method.label), true)}
      {method.kind === 'odoo' && box('key', t('connect.auth.apiKey'), true)}
      {form.asksEmail && (
        <Field
          label={t('connect.email', { name: ats.name })}
          type="email"
          value={form.email}
          onChange={(event) => form.setEmail(event.target.value)}
          hint={t('connect.emailWhy')}
        />
      )}
    </>
  );
}
