import { useId } from 'react';
import { t } from '@/components/ui/words';
import type { ConnectFormState } from './use-connect-form';

/** Where the client secret is kept: at the paired companion, or sealed in this browser. Nothing without a companion. */
export function SecretPlace({ form }: { form: ConnectFormState }) {
  const id = useId();
  const { companion, atCompanion, setAtCompanion } = form;
  if (!companion?.paired) return null;
  const choice = (here: boolean, label: string, hint: string) => (
    <label className="flex items-start gap-2.5">
      <input
        type="radio"
        name={`${id}-place`}
        className="mt-1 size-4 accent-accent"
        checked={atCompanion === here}
        onChange={() => setAtCompanion(here)}
      />
      <span className="min-w-0">
        {label}
        <span className="block text-sm text-muted">{hint}</span>
      </span>
    </label>
  );
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium">{t('connect.secretPlace')}</legend>
      {choice(true, t('connect.atCompanion'), t(hintOf(companion)))}
      {choice(false, t('connect.atDevice'), t('connect.atDeviceHint'))}
    </fieldset>
  );
}

const hintOf = ({ held, admin }: NonNullable<ConnectFormState['companion']>) => {
  if (held) return 'connect.companionReady';
  return admin ? 'connect.companionAdmin' : 'connect.companionAsk';
};
