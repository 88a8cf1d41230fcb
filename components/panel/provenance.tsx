import { ShieldCheck } from 'lucide-react';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { Score } from '@/lib/engine/types';
import { maskedWords } from './mask-words';

/** Which engine spoke and what it was kept from seeing. */
export function Provenance({ score, engine, notice }: { score: Score; engine: string; notice?: string }) {
  const masked = maskedWords(score.masked);
  return (
    <p className="flex gap-2 text-sm text-muted">
      <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        <span title={score.engine}>
          {engine === 'this device' ? t('score.here') : t('score.by', { engine: said(engine) })}
        </span>{' '}
        {notice && <span className="text-warn">{said(notice)} </span>}
        {masked ? t('score.masked', { masked }) : t('score.nothingMasked')}
      </span>
    </p>
  );
}
