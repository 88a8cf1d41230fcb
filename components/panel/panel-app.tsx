import { useCallback, useState } from 'react';
import { said } from '@/components/ui/said/said';
import { useFocusHome } from '@/components/ui/use-focus-home';
import { useKeys } from '@/components/ui/use-keys';
import { t } from '@/components/ui/words';
import { send } from '@/lib/messages/client';
import type { AppError } from '@/lib/result';
import { CandidateView } from './candidate-view';
import { HelpDialog } from './help-dialog';
import { Loading } from './loading';
import { PanelHeader } from './panel-header';
import { Problem } from './problem';
import { PROBLEMS, type Remedy } from './problem-words';
import { useCandidate } from './use-candidate';
import { useCriteriaNews } from './use-criteria-news';
import { useOnReturn } from './use-on-return';

/** The side panel: whose page this is, the score and its proofs, and the write-back. */
export function PanelApp() {
  const { answer, busy, visit, choose, again } = useCandidate();
  const [helpOpen, setHelpOpen] = useState(false);
  const [notice, setNotice] = useState<AppError | null>(null);
  const refresh = useCallback(() => again(false), [again]);
  useKeys({ '?': () => setHelpOpen(true) });
  useFocusHome();

  const view = answer?.ok ? answer.value : null;
  const newer = useCriteriaNews(view);
  const atsName = view?.atsName ?? (answer?.ok ? undefined : answer?.error.atsName) ?? t('panel.yourAts');
  const error = answer && !answer.ok ? answer.error : (view?.problem ?? null);
  const elsewhere = error && PROBLEMS[error.kind].remedy;
  useOnReturn(elsewhere === 'connections' || elsewhere === 'privacy', refresh);

  const openSettings = async (page: 'connections' | 'privacy' = 'connections') => {
    const opened = await send('openOptions', { hash: `#/${page}` });
    setNotice(opened.ok ? null : opened.error);
  };
  const onRemedy = (remedy: Remedy) =>
    remedy === 'connections' || remedy === 'privacy' ? void openSettings(remedy) : again(remedy === 'fresh');

  return (
    <div className="mx-auto flex h-dvh max-w-180 flex-col">
      <PanelHeader
        view={view}
        busy={busy}
        onChoose={choose}
        onRefresh={() => again(true)}
        onHelp={() => setHelpOpen(true)}
        onSettings={() => void openSettings()}
        newer={newer}
      />
      {notice && (
        <p role="alert" className="bg-warn-soft px-4 py-2 text-sm text-warn">
          {said(notice.message)}
        </p>
      )}
      {!answer && <Loading />}
      {answer && !answer.ok && (
        <main className="relative min-h-0 flex-1 overflow-y-auto">
          <Problem error={answer.error} atsName={atsName} busy={busy} onRemedy={onRemedy} />
        </main>
      )}
      {view && (
        <CandidateView
          key={`${visit}/${view.candidate.id}/${view.application?.id}`}
          view={view}
          busy={busy}
          onChoose={choose}
          onRefresh={refresh}
          onRemedy={onRemedy}
        />
      )}
      <HelpDialog open={helpOpen} onOpenChange={setHelpOpen} atsName={atsName} />
    </div>
  );
}
