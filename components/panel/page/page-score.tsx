import type { Quote, Score } from '@/lib/engine/types';
import { THIS_DEVICE } from '@/lib/pipeline/scoring-engine';
import { HiddenText } from '../hidden-text';
import { Provenance } from '../provenance';
import { Questions } from '../questions';
import { Requirements } from '../requirements';
import { ScoreSummary } from '../score-summary';
import { Skills } from '../skills';

/** The score from the whole to the parts, as in a connected ATS. */
export function PageScore({ score, onQuote }: { score: Score; onQuote(quote: Quote): void }) {
  return (
    <div className="mt-2 grid grid-cols-1 gap-6">
      <ScoreSummary score={score} />
      <HiddenText hidden={score.hidden} />
      <Requirements findings={score.findings} onQuote={onQuote} />
      <Questions findings={score.findings} />
      <Skills skills={score.skills} onQuote={onQuote} />
      <Provenance score={score} engine={THIS_DEVICE} />
    </div>
  );
}
