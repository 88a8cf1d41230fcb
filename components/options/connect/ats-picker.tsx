import { Plug } from 'lucide-react';
import { t } from '@/components/ui/words';
import { connectors } from '@/lib/ats/registry';
import { AUTH_WORDS } from './auth-words';

/** Every ATS that Candor knows, to pick one. */
export function AtsPicker() {
  const all = [...connectors].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <div className="grid grid-cols-1 gap-4">
      <div>
        <h1 className="text-xl">{t('connect.pick')}</h1>
        <p className="text-muted">{t('connect.pickAbout')}</p>
      </div>
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {all.map(({ id, name, auth }) => (
          <li key={id}>
            <a
              href={`#/connections?ats=${id}`}
              className="flex h-full items-center gap-3 rounded-xl border border-line bg-surface p-4 hover:border-accent hover:bg-accent-soft"
            >
              <span className="grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft text-accent">
                <Plug aria-hidden className="size-4" />
              </span>
              <span className="min-w-0">
                <span className="block font-medium text-ink">{name}</span>
                <span className="block text-sm text-muted">
                  {auth.map(({ kind }) => t(AUTH_WORDS[kind])).join(' · ')}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href="#/connections" className="font-medium text-accent">
          {t('connect.cancel')}
        </a>
      </p>
    </div>
  );
}
