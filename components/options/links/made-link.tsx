import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { t } from '@/components/ui/words';
import type { MessageInput } from '@/lib/messages';

/** Only this computer finds itself under such an address. */
const isLoopback = (address: string): boolean =>
  /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);

function Told({ label, text }: { label: string; text: string }) {
  return (
    <div className="grid gap-1">
      <p className="font-medium">{label}</p>
      <p className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-sunken px-3 py-1.5">
        <code className="min-w-0 flex-1 break-all font-mono text-sm">{text}</code>
        <CopyButton text={text} label={t('common.copy')} about={label} />
      </p>
    </div>
  );
}

/** The address to send, and the passphrase to send another way. */
export function MadeLink({ address, made }: { address: string; made: MessageInput<'makeLink'> }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5">
      <h2 ref={heading} tabIndex={-1} className="flex items-center gap-2 text-lg outline-none">
        <CircleCheck aria-hidden className="size-5 shrink-0 text-good" />
        {t('links.made', { to: made.to })}
      </h2>
      <Told label={t('links.address')} text={address} />
      {made.passphrase && (
        <>
          <Told label={t('links.passphrase')} text={made.passphrase} />
          <p className="text-sm text-muted">{t('links.passphraseOnce')}</p>
        </>
      )}
      {isLoopback(address) && (
        <p role="status" className="flex gap-2 rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{t('links.loopback')}</span>
        </p>
      )}
      <p className="text-sm text-muted">{t('links.madeAbout')}</p>
      <a href="#/links" className="min-h-6 justify-self-start font-medium text-accent">
        {t('links.toList')}
      </a>
    </section>
  );
}
