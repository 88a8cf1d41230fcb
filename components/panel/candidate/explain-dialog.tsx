import { Check, Copy, MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import { Switch } from '@/components/ui/switch';
import { t } from '@/components/ui/words';
import { type ExplainInput, explainToCandidate } from '@/lib/explain/explain';
import { EXPLAIN_WORDS, type ExplainLanguage, explainLanguage } from '@/lib/explain/words';
import { send } from '@/lib/messages/client';
import { PanelDialog } from './panel-dialog';

interface ExplainDialogProps {
  name: string;
  job: { title: string; language: string };
  applicationId: string;
  score: ExplainInput['score'];
}

const LANGUAGES = Object.keys(EXPLAIN_WORDS) as ExplainLanguage[];

/** The text for the candidate, to read, change and copy. Candor sends nothing. */
export function ExplainDialog({ name, job, applicationId, score }: ExplainDialogProps) {
  const [open, setOpen] = useState(false);
  const [language, setLanguage] = useState(explainLanguage(job.language));
  const [withPoints, setWithPoints] = useState(false);
  const [said, setSaid] = useState<'copied' | 'refused' | null>(null);
  const made = explainToCandidate({ name, job: job.title, score, language, withPoints });
  const [changed, setChanged] = useState<string | null>(null);
  const text = changed ?? made;
  const copy = async () => {
    const copied = await copyText(text);
    setSaid(copied ? 'copied' : 'refused');
    if (copied) void send('recordExplained', { applicationId, text: text.slice(0, 20_000) });
  };
  const fresh = () => {
    setChanged(null);
    setSaid(null);
  };
  return (
    <PanelDialog
      title={t('candidate.explain.title')}
      about={t('candidate.explain.about')}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        fresh();
      }}
      trigger={<Button icon={MessageSquareText}>{t('candidate.explain.open')}</Button>}
    >
      <select
        aria-label={t('candidate.explain.language')}
        value={language}
        onChange={(event) => {
          setLanguage(explainLanguage(event.target.value));
          fresh();
        }}
        className="min-h-9 justify-self-start rounded-lg border border-edge bg-surface px-2"
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one}>
            {t(`candidate.explain.${one}`)}
          </option>
        ))}
      </select>
      <Switch
        label={t('candidate.explain.points')}
        checked={withPoints}
        onChange={(on) => {
          setWithPoints(on);
          fresh();
        }}
      />
      <textarea
        aria-label={t('candidate.explain.text')}
        lang={language}
        rows={14}
        value={text}
        onChange={(event) => setChanged(event.target.value)}
        className="w-full rounded-lg border border-edge bg-canvas p-3 text-sm"
      />
      <div className="flex flex-wrap items-center justify-end gap-3">
        <span role="status" className="text-sm text-muted">
          {said === 'copied' && t('candidate.explain.copied')}
          {said === 'refused' && t('common.notCopied')}
        </span>
        <Button tone="primary" icon={said === 'copied' ? Check : Copy} onClick={() => void copy()}>
          {t('common.copy')}
        </Button>
      </div>
    </PanelDialog>
  );
}
