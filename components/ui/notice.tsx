import { TriangleAlert } from 'lucide-react';
import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { AppError } from '@/lib/result';

/** An error in its own words, with the technical part folded away. */
export function Notice({ error }: { error: AppError }) {
  return (
    <div role="alert" className="flex gap-2.5 rounded-lg bg-bad-soft p-3 text-bad">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        <p>{said(error.message)}</p>
        {error.detail && (
          <details className="mt-1 text-sm">
            <summary>{t('common.administrator')}</summary>
            <code className="mt-1 block whitespace-pre-wrap font-mono text-xs">{error.detail}</code>
          </details>
        )}
      </div>
    </div>
  );
}
