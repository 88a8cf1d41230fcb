import { RotateCw, Settings } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Notice } from '@/components/ui/notice';
import { useFocusHome } from '@/components/ui/use-focus-home';
import { t } from '@/components/ui/words';
import type { PageView } from '@/lib/messages';
import { send } from '@/lib/messages/client';
import type { AppError } from '@/lib/result';
import { Loading } from '../loading';
import { PanelTop } from '../panel-frame';
import { PageCandidate } from './page-candidate';
import { usePage } from './use-page';

/** The panel on a page of no connected ATS, or in a tab of its own: what was read, for which job, the score, the clipboard. */
export function PageApp() {
  useFocusHome();
  const page = usePage();
  const [notice, setNotice] = useState<AppError | null>(null);
  const view = page.answer?.ok ? page.answer.value : null;
  const error = page.answer && !page.answer.ok ? page.answer.error : notice;
  const settings = async () => {
    const opened = await send('openOptions', { hash: '#/connections' });
    setNotice(opened.ok ? null : opened.error);
  };
  return (
    <div className="mx-auto flex h-dvh max-w-180 flex-col">
      <Header view={view} busy={page.busy} onAgain={page.again} onSettings={() => void settings()} />
      {error && (
        <div className="p-4">
          <Notice error={error} />
        </div>
      )}
      {!page.answer && <Loading />}
      {view && <PageCandidate key={page.visit} view={view} page={page} />}
    </div>
  );
}

interface HeaderProps {
  view: PageView | null;
  busy: boolean;
  onAgain(): void;
  onSettings(): void;
}

function Header({ view, busy, onAgain, onSettings }: HeaderProps) {
  return (
    <PanelTop
      name={view?.name ?? 'Candor'}
      tools={
        <>
          <IconButton
            icon={RotateCw}
            label={t('panel.readAgain')}
            turning={busy}
            disabled={busy}
            onClick={onAgain}
          />
          <IconButton icon={Settings} label={t('panel.settings')} onClick={onSettings} />
        </>
      }
    >
      <p className="col-span-2 col-start-2 mr-2 text-sm text-muted">
        {view?.host ? t('page.kept', { host: view.host }) : t('page.keptHere')}
      </p>
    </PanelTop>
  );
}
