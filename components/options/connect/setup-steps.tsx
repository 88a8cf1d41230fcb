import { TriangleAlert } from 'lucide-react';
import { browser } from 'wxt/browser';
import { CopyButton } from '@/components/ui/copy-button';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import { type AtsDefinition, scopesFor } from '@/lib/ats/contract';
import type { ConnectFormState } from './use-connect-form';

/** Who creates what, where, in the vendor's own words, with the scopes to tick. */
export function SetupSteps({ ats, form }: { ats: AtsDefinition; form: ConnectFormState }) {
  const { method, writes } = form;
  const scopes = Object.keys(scopesFor(ats, writes));
  const redirect = browser.identity.getRedirectURL();
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{t('connect.setup')}</h2>
      <ol className="grid list-decimal gap-2 pl-5">
        {method.setup.map((step) => {
          const [before, after] = said(step).split('{scopes}');
          return (
            <li key={step}>
              {before}
              {after !== undefined && <Scopes scopes={scopes} />}
              {after}
            </li>
          );
        })}
      </ol>
      {method.kind === 'oauth' && (
        <div className="grid gap-1.5">
          <p className="font-medium">{t('connect.redirect')}</p>
          <div className="flex items-center gap-2 rounded-lg bg-sunken py-1 pr-1 pl-3">
            <code className="min-w-0 flex-1 break-all font-mono text-sm">{redirect}</code>
            <CopyButton text={redirect} label={t('connect.copy')} about={t('connect.redirectAbout')} />
          </div>
        </div>
      )}
      {method.warning && (
        <p className="flex gap-2.5 rounded-lg bg-warn-soft p-3">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
          {said(method.warning)}
        </p>
      )}
      <p className="text-sm">
        <a href={method.docs} target="_blank" rel="noreferrer" className="font-medium text-accent">
          {t('connect.docs', { name: ats.name })}
        </a>
      </p>
    </section>
  );
}

const Scopes = ({ scopes }: { scopes: string[] }) => (
  <span className="my-1 flex flex-wrap gap-1">
    {scopes.map((scope) => (
      <code key={scope} className="rounded bg-sunken px-1.5 py-0.5 font-mono text-xs">
        {scope}
      </code>
    ))}
  </span>
);
