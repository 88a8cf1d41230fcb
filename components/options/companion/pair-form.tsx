import { Link2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import { readPairingLink } from '@/lib/remote/pairing';
import { errorOf } from '../use-connections';
import { Section } from './section';
import { useCompanionActions } from './use-companion';

/** How this browser is called in the list of devices, until somebody has a better idea. */
const ownName = (): string => {
  const browser = /Firefox/.test(navigator.userAgent)
    ? 'Firefox'
    : /Edg\//.test(navigator.userAgent)
      ? 'Edge'
      : 'Chrome';
  const system = /Windows/.test(navigator.userAgent)
    ? 'Windows'
    : /Mac/.test(navigator.userAgent)
      ? 'Mac'
      : 'Linux';
  return t('companion.ownName', { browser, system });
};

/** Pasting a pairing link. */
export function PairForm() {
  const { pair } = useCompanionActions();
  const [link, setLink] = useState('');
  const [name, setName] = useState(ownName);
  const [tried, setTried] = useState(false);
  const wrong = tried && !readPairingLink(link);
  const error = errorOf(pair.data);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (readPairingLink(link) && name.trim()) pair.mutate({ link, name: name.trim() });
  }

  return (
    <Section title={t('companion.pairTitle')}>
      <p className="text-muted">{t('companion.pairAbout')}</p>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label={t('companion.link')}
          hint={t('companion.linkHint')}
          error={wrong ? t('companion.linkWrong') : undefined}
          value={link}
          onChange={(event) => setLink(event.target.value)}
        />
        <Field
          label={t('companion.name')}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
        {error && <Notice error={error} />}
        <div>
          <Button type="submit" tone="primary" icon={Link2} busy={pair.isPending}>
            {t('companion.pair')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
