import { CircleCheck, CircleDashed, CircleQuestionMark, CircleX, type LucideIcon } from 'lucide-react';
import type { Finding } from '@/lib/engine/types';

interface VerdictWords {
  word: string;
  icon: LucideIcon;
  /** Colour of the icon and of the bar. What is not found is an open question, so it has none. */
  ink: string;
  bar: string;
}

export const VERDICTS: Record<Finding['verdict'], VerdictWords> = {
  met: { word: 'Met', icon: CircleCheck, ink: 'text-good', bar: 'bg-good' },
  partly: { word: 'Partly', icon: CircleDashed, ink: 'text-accent', bar: 'bg-accent' },
  not_found: { word: 'Not found – ask', icon: CircleQuestionMark, ink: 'text-muted', bar: 'bg-edge' },
  contradicted: { word: 'Contradicted', icon: CircleX, ink: 'text-bad', bar: 'bg-bad' },
};
