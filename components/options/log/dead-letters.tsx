import { ExternalLink, RotateCw, Trash2 } from 'lucide-react';
import { valueWords } from '@/components/panel/write-words';
import { Button } from '@/components/ui/button';
import { clock, date } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { said } from '@/components/ui/said/said';
import { t, tCount } from '@/components/ui/words';
import type { DeadLetter } from '@/lib/messages';
import { errorOf } from '../use-connections';
import { mendWords } from './mend-words';
import { useConnectionNames } from './use-connection-names';
import { useDeadLetters, useLetterActions } from './use-log';

/** Writes that could not be made: the vendor's words, the way to mend it, and the two things a person can do. */
export function DeadLetters() {
  const { data: answer } = useDeadLetters();
  const { retry, retryAll, discard } = useLetterActions();
  const nameOf = useConnectionNames();
  const error = errorOf(answer) ?? errorOf(retry.data) ?? errorOf(retryAll.data) ?? errorOf(discard.data);
  const letters = answer?.ok ? answer.value : [];
  if (letters.length === 0 && !error) return null;
  return (
    <section aria-label={t('log.needsYou')} className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lg text-bad">{tCount('log.writesNeed', letters.length)}</h2>
        {letters.length > 1 && (
          <Button
            icon={RotateCw}
            busy={retryAll.isPending}
            onClick={() => retryAll.mutate(letters.map((one) => one.id))}
          >
            {t('log.tryAll')}
          </Button>
        )}
      </div>
      {error && <Notice error={error} />}
      <ul className="grid grid-cols-1 gap-3">
        {letters.map((letter) => (
          <Letter
            key={letter.id}
            letter={letter}
            atsName={nameOf(letter.connectionId)}
            busy={retry.isPending && retry.variables === letter.id}
            onRetry={() => retry.mutate(letter.id)}
            onDiscard={() => discard.mutate(letter.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface LetterProps {
  letter: DeadLetter;
  atsName: string;
  busy: boolean;
  onRetry(): void;
  onDiscard(): void;
}

function Letter({ letter, atsName, busy, onRetry, onDiscard }: LetterProps) {
  const mend = mendWords(letter.kind);
  const administrators = [letter.request, letter.detail].filter(Boolean).join('\n');
  const about = t('log.letterAbout', { value: valueWords(letter.value), id: letter.candidateId });
  return (
    <li className="grid gap-2 rounded-xl border border-line bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <p className="font-medium">
          {valueWords(letter.value)} → {said(letter.destination)}
        </p>
        <p className="text-sm text-muted">
          {t('log.letterWho', { ats: atsName, id: letter.candidateId })} · {date(letter.atMs)},{' '}
          {clock(letter.atMs)}
        </p>
      </div>
      <p className="break-words rounded-lg bg-sunken px-3 py-2 text-sm whitespace-pre-line">
        {letter.content}
      </p>
      <p className="text-bad">{said(letter.message)}</p>
      {mend && <p className="text-muted">{mend}</p>}
      {administrators && (
        <details className="text-sm text-muted">
          <summary>{t('common.administrator')}</summary>
          <code className="mt-1 block whitespace-pre-wrap font-mono text-xs">{administrators}</code>
        </details>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          icon={RotateCw}
          busy={busy}
          onClick={onRetry}
          aria-label={`${t('common.tryAgain')}: ${about}`}
        >
          {t('common.tryAgain')}
        </Button>
        {letter.page && (
          <a
            href={letter.page}
            target="_blank"
            rel="noreferrer"
            aria-label={`${t('log.openIn', { ats: atsName })}: ${about}`}
            className="inline-flex min-h-9 items-center gap-1.5 rounded-lg px-3.5 font-medium text-accent hover:bg-accent-soft"
          >
            {t('log.openIn', { ats: atsName })}
            <ExternalLink aria-hidden className="size-4" />
          </a>
        )}
        <a
          href="#/mapping"
          className="inline-flex min-h-9 items-center rounded-lg px-3.5 font-medium text-accent hover:bg-accent-soft"
        >
          {t('log.editMapping')}
        </a>
        <Button tone="bare" icon={Trash2} onClick={onDiscard} aria-label={`${t('log.discard')}: ${about}`}>
          {t('log.discard')}
        </Button>
      </div>
    </li>
  );
}
