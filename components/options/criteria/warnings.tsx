import { Scale } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { t } from '@/components/ui/words';
import type { Warning } from '@/lib/criteria/lint';

interface WarningsProps {
  warnings: readonly Warning[];
  labelOf(id: string): string;
  onSettle(warning: Warning): void;
}

/** What the linter says of a criterion, why, and the rewrite that one click applies. */
export function Warnings({ warnings, labelOf, onSettle }: WarningsProps) {
  return warnings.map((warning) => (
    <div
      key={warning.rule}
      role="note"
      className="flex items-start gap-2.5 rounded-lg bg-warn-soft p-2.5 text-sm text-warn"
    >
      <Scale aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="grid min-w-0 flex-1 gap-1">
        <p>{t(`lint.reason.${warning.rule}`, { found: warning.found, ...warning.numbers })}</p>
        <p className="flex flex-wrap items-center justify-between gap-2 text-ink">
          {fixWords(warning, labelOf)}
          <Button small onClick={() => onSettle(warning)}>
            {t('lint.apply')}
            <span className="sr-only">{fixWords(warning, labelOf)}</span>
          </Button>
        </p>
      </div>
    </div>
  ));
}

function fixWords({ fix }: Warning, labelOf: (id: string) => string): string {
  switch (fix.kind) {
    case 'rewrite':
      return t('lint.fix.rewrite', { words: fix.words });
    case 'ask':
      return t('lint.fix.ask', { words: fix.words });
    case 'merge':
      return t('lint.fix.merge', { words: labelOf(fix.withId) });
    case 'ignore':
      return t('lint.fix.ignore');
    case 'nice':
      return t('lint.fix.nice');
  }
}
