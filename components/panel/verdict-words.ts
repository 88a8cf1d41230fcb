import { CircleCheck, CircleDashed, CircleQuestionMark, CircleX, type LucideIcon } from 'lucide-react';
import type { WordKey } from '@/components/ui/words';
import type { Finding } from '@/lib/engine/types';

interface VerdictWords {
  word: WordKey;
  icon: LucideIcon;
  /** Colour of the icon and of the bar. What is not found is an open question, so it has none. */
  ink: string;
  bar: string;
}

export const VERDICTS: Record<Finding['verdict'], VerdictWords> = {
  met: { word: 'score.verdict.met', icon: CircleCheck, ink: 'text-good', bar: 'bg-good' },
  partly: { word: 'score.verdict.partly', icon: CircleDashed, ink: 'text-accent', bar: 'bg-accent' },
  not_found: { word: 'score.verdict.notFound', icon: CircleQuestionMark, ink: 'text-muted', bar: 'bg-edge' },
  contradicted: { word: 'score.verdict.contradicted', icon: CircleX, ink: 'text-bad', bar: 'bg-bad' },
};
