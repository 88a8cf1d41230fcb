import { Redo2, Save, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import { addQuestion } from '@/lib/criteria/edit';
import { lintCriteria } from '@/lib/criteria/lint';
import type { Criterion } from '@/lib/criteria/types';
import type { CriteriaView } from '@/lib/messages';
import { AddCriterion } from './add-criterion';
import { AddLine } from './add-line';
import { Banners } from './banners';
import { Clash } from './clash';
import { CriterionRow } from './criterion-row';
import { Differences } from './differences';
import { History } from './history';
import { PreviewPane } from './preview-pane';
import { ScoredList } from './scored-list';
import { usePreview, useSave, type Where } from './use-criteria';
import { useDraft } from './use-draft';
import { useEditorKeys } from './use-editor-keys';

interface CriteriaEditorProps {
  where: Where;
  view: CriteriaView;
  applicationId: string | null;
}

/** Criteria as they are edited, beside what the edits would change. Nothing is saved before "Save". */
export function CriteriaEditor({ where, view, applicationId }: CriteriaEditorProps) {
  // What this draft began from: a version that another window saves meanwhile must not change it.
  const [ground, setGround] = useState({ version: view.saved?.version ?? 0, base: baseOf(view) });
  const draft = useDraft(ground.base);
  const [labels, setLabels] = useState(view.labels);
  const [reread, setReread] = useState(false);
  const [looking, setLooking] = useState(false);
  const save = useSave();
  const { criteria } = draft;
  const { preview, progress, error } = usePreview(where, ground.base, criteria);
  const changed = JSON.stringify(criteria) !== JSON.stringify(ground.base) || reread;
  const pipeline = preview && { candidates: preview.rows.length, ...preview };
  const warnings = lintCriteria(criteria, { year: new Date().getFullYear(), pipeline });
  const labelOf = (id: string) => labels[id] ?? id;
  const learn = (more: Record<string, string>) => setLabels((known) => ({ ...known, ...more }));

  const store = (after: number, list: readonly Criterion[]) =>
    save.mutate(
      { ...where, after, criteria: [...list], reread },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          setGround({ version: answer.value.version, base: answer.value.criteria });
          draft.reset(answer.value.criteria);
          setReread(false);
        },
      },
    );
  useEditorKeys({
    undo: () => draft.canUndo && draft.undo(),
    redo: () => draft.canRedo && draft.redo(),
    save: () => changed && !save.isPending && store(ground.version, criteria),
  });
  const refused = save.data && !save.data.ok ? save.data.error : null;
  const clash = refused?.kind === 'invalid';
  const scored = criteria.filter((one) => !one.askOnly);
  const questions = criteria.filter((one) => one.askOnly);
  const row = (one: Criterion) => (
    <CriterionRow
      key={one.id}
      criterion={one}
      all={criteria}
      warnings={warnings.filter(({ criterionId }) => criterionId === one.id)}
      labelOf={labelOf}
      onLearn={learn}
      onEdit={draft.edit}
    />
  );

  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <h1 className="text-xl">{view.title}</h1>
          <p className="text-sm text-muted">
            {groundWords(ground.version, view)}
            {changed && ` · ${t('criteria.unsaved')}`}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <IconButton
            icon={Undo2}
            label={t('criteria.undo')}
            disabled={!draft.canUndo}
            onClick={draft.undo}
          />
          <IconButton
            icon={Redo2}
            label={t('criteria.redo')}
            disabled={!draft.canRedo}
            onClick={draft.redo}
          />
          <History where={where} onBack={draft.edit} />
          <Button
            tone="primary"
            icon={Save}
            disabled={!changed}
            busy={save.isPending}
            onClick={() => store(ground.version, criteria)}
          >
            {t('criteria.saveAs', { version: ground.version + 1 })}
          </Button>
        </div>
      </header>
      <p role="status" className="text-sm text-good empty:hidden">
        {save.data?.ok && !changed ? t('criteria.savedAs', { version: save.data.value.version }) : ''}
      </p>
      <Banners view={view} reread={reread} onLook={() => setLooking(true)} />
      {refused && !clash && <Notice error={refused} />}
      {clash && (
        <Clash
          where={where}
          base={ground.base}
          mine={criteria}
          labelOf={(id) => criteria.find((one) => one.id === id)?.label ?? id}
          busy={save.isPending}
          onSave={store}
          onTake={(version, list) => {
            save.reset();
            setGround({ version, base: [...list] });
            draft.reset(list);
          }}
        />
      )}
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="grid grid-cols-1 gap-5">
          <section aria-label={t('criteria.list')} className="grid grid-cols-1 gap-3">
            {scored.length === 0 && <p className="text-muted">{t('criteria.noCriteria')}</p>}
            <ul className="grid grid-cols-1 gap-2">{scored.map(row)}</ul>
            <AddCriterion criteria={criteria} onEdit={draft.edit} onLearn={learn} />
          </section>
          <section aria-label={t('criteria.questions')} className="grid grid-cols-1 gap-3">
            <div>
              <h2 className="text-lg">{t('criteria.questions')}</h2>
              <p className="text-sm text-muted">{t('criteria.questionsAbout')}</p>
            </div>
            <ul className="grid grid-cols-1 gap-2">{questions.map(row)}</ul>
            <AddLine
              label={t('criteria.question')}
              button={t('criteria.addQuestion')}
              onAdd={(text) => draft.edit(addQuestion(criteria, text))}
            />
          </section>
        </div>
        <div className="grid grid-cols-1 gap-3 lg:sticky lg:top-4">
          <PreviewPane progress={progress} preview={preview} error={error} applicationId={applicationId} />
          <ScoredList where={where} />
        </div>
      </div>
      <Differences
        open={looking}
        onOpenChange={setLooking}
        view={view}
        criteria={criteria}
        onTake={(list) => {
          draft.edit(list);
          setReread(true);
        }}
      />
    </>
  );
}

const baseOf = ({ saved, before }: CriteriaView): Criterion[] => saved?.criteria ?? before;

const groundWords = (version: number, { before }: CriteriaView): string => {
  if (version > 0) return t('criteria.version', { version });
  return t(before.length > 0 ? 'criteria.asRead' : 'criteria.none');
};
