import { useId } from 'react';
import { Field } from '@/components/ui/field';
import { said } from '@/components/ui/said/said';
import { t, type WordKey } from '@/components/ui/words';
import type { AtsDefinition } from '@/lib/ats/contract';
import type { Origins } from '@/lib/ats/places';
import { addressProblem } from './addresses';
import { AUTH_WORDS } from './auth-words';
import type { ConnectFormState } from './use-connect-form';

const ADDRESSES: [key: keyof Origins, label: WordKey][] = [
  ['web', 'connect.web'],
  ['api', 'connect.api'],
  ['auth', 'connect.signIn'],
];
const BOX = 'min-h-10 w-full rounded-lg border border-edge bg-surface px-3';

interface Props {
  ats: AtsDefinition;
  form: ConnectFormState;
}

/** Where the customer's account is, and which way of signing in, where there is a choice. */
export function PlaceFields({ ats, form }: Props) {
  const id = useId();
  const { account } = form;
  return (
    <>
      {ats.places.length > 1 && !form.ownAddresses && (
        <div className="grid gap-1.5">
          <label htmlFor={`${id}-place`} className="font-medium">
            {t('connect.place')}
          </label>
          <select
            id={`${id}-place`}
            className={BOX}
            value={form.place}
            onChange={(event) => form.setPlace(Number(event.target.value))}
          >
            {ats.places.map(({ label }, index) => (
              <option key={label} value={index}>
                {said(label)}
              </option>
            ))}
          </select>
        </div>
      )}
      {account && ats.account && (
        <Field
          label={said(ats.account.label)}
          hint={said(ats.account.hint)}
          required
          value={account.value}
          error={account.value && !account.fits ? t('connect.accountWrong') : undefined}
          onChange={(event) => account.set(event.target.value)}
        />
      )}
      {ats.auth.length > 1 && (
        <fieldset className="grid gap-2">
          <legend className="mb-1.5 font-medium">{t('connect.how')}</legend>
          {ats.auth.map(({ kind }) => (
            <label key={kind} className="flex items-center gap-2.5">
              <input
                type="radio"
                name={`${id}-kind`}
                className="size-4 accent-accent"
                checked={form.kind === kind}
                onChange={() => form.setKind(kind)}
              />
              {t(AUTH_WORDS[kind])}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** The addresses themselves, for self-hosted systems, proxies and the sandbox. */
export const OwnAddresses = ({ form }: Pick<Props, 'form'>) => (
  <details open={form.ownAddresses} className="rounded-xl border border-line bg-surface">
    <summary className="rounded-xl px-4 py-2.5 font-medium">{t('connect.own')}</summary>
    <div className="grid gap-4 px-4 pb-4">
      {ADDRESSES.map(([key, label]) => {
        const problem = addressProblem(form.addresses[key]);
        return (
          <Field
            key={key}
            label={t(label)}
            inputMode="url"
            required
            value={form.addresses[key]}
            error={problem && t(problem)}
            onChange={(event) => form.setOwn({ ...form.addresses, [key]: event.target.value })}
          />
        );
      })}
    </div>
  </details>
);
