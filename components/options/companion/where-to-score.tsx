import { RadioGroup } from 'radix-ui';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import { type CompanionState, PLACES } from '@/lib/messages/companion';
import { usePolicy } from '../privacy/use-privacy';
import { errorOf } from '../use-connections';
import { Section } from './section';
import { useCompanionActions } from './use-companion';

type Place = CompanionState['place'];
const WORDS = {
  device: ['companion.here', 'companion.hereAbout'],
  companion: ['companion.there', 'companion.thereAbout'],
  server: ['companion.server', 'companion.serverAbout'],
} as const;

/** This device, the companion, or another server; a change holds at once. */
export function WhereToScore({ state }: { state: CompanionState }) {
  const { setScoring } = useCompanionActions();
  const [wanted, setWanted] = useState<Place | null>(null);
  const id = useId();
  const error = errorOf(setScoring.data);
  const chosen = wanted ?? state.place;
  const { data: policy } = usePolicy();
  const here = policy?.ok && policy.value.policy.remoteEngineOff;

  function choose(place: Place) {
    setScoring.reset();
    if (place === 'server') setWanted(place);
    else setScoring.mutate({ place }, { onSuccess: () => setWanted(null) });
  }

  return (
    <Section title={t('companion.whereTitle')}>
      {here && <p className="rounded-lg bg-accent-soft p-3">{t('companion.hereByPolicy')}</p>}
      <RadioGroup.Root
        aria-label={t('companion.whereTitle')}
        value={chosen}
        onValueChange={(value) => choose(PLACES.find((one) => one === value) ?? 'device')}
        className="grid gap-2"
      >
        {PLACES.map((place) => (
          <div key={place} className="flex gap-3 rounded-lg p-2 hover:bg-sunken">
            <RadioGroup.Item
              id={`${id}-${place}`}
              value={place}
              disabled={place !== 'device' && (here || (place === 'companion' && !state.paired))}
              aria-describedby={`${id}-${place}-about`}
              className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border border-edge bg-surface disabled:opacity-50"
            >
              <RadioGroup.Indicator className="size-2.5 rounded-full bg-accent" />
            </RadioGroup.Item>
            <div>
              <label htmlFor={`${id}-${place}`} className="font-medium">
                {t(WORDS[place][0])}
              </label>
              <p id={`${id}-${place}-about`} className="text-sm text-muted">
                {place === 'companion' && !state.paired ? t('companion.pairFirst') : t(WORDS[place][1])}
              </p>
            </div>
          </div>
        ))}
      </RadioGroup.Root>
      {chosen === 'server' && (
        <ServerForm
          url={state.server}
          busy={setScoring.isPending}
          onSave={(server) => setScoring.mutate({ place: 'server', server })}
        />
      )}
      {error && <Notice error={error} />}
      <p role="status" className="text-sm text-muted">
        {setScoring.data?.ok ? t('common.saved') : ''}
      </p>
    </Section>
  );
}

interface ServerFormProps {
  url: string | null;
  busy: boolean;
  onSave(server: { url: string; token: string }): void;
}

/** Address and key of another server; the key is never shown again. */
function ServerForm({ url, busy, onSave }: ServerFormProps) {
  const [address, setAddress] = useState(url ?? '');
  const [token, setToken] = useState('');
  const isAddress = URL.canParse(address);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isAddress && token.trim()) onSave({ url: address, token });
  }

  return (
    <form onSubmit={submit} className="grid gap-4 border-t border-line pt-4">
      <Field
        label={t('companion.serverUrl')}
        hint={t('companion.serverUrlHint')}
        error={address && !isAddress ? t('companion.serverUrlWrong') : undefined}
        value={address}
        inputMode="url"
        onChange={(event) => setAddress(event.target.value)}
      />
      <Field
        label={t('companion.serverKey')}
        type="password"
        value={token}
        onChange={(event) => setToken(event.target.value)}
      />
      <div>
        <Button type="submit" tone="primary" busy={busy} disabled={!isAddress || !token.trim()}>
          {t('companion.useServer')}
        </Button>
      </div>
    </form>
  );
}
