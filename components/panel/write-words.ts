import {
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  CircleX,
  Clock,
  LoaderCircle,
  type LucideIcon,
  Undo2,
} from 'lucide-react';
import { clock } from '@/components/ui/format';
import type { WriteStatus } from '@/lib/messages';

const VALUES: Record<string, string> = {
  match_score: 'Match score',
  score_reason: 'Reason for the score',
  skills_normalized: 'Skills',
  primary_experience: 'Main experience',
  parsed_education: 'Education',
  resume_parsed_text: 'Resume text',
  source_channel: 'Source',
  audit_log_id: 'Log entry',
  automated_tags: 'Tags',
};

/** The name of a value for people. */
export const valueWords = (value: string) => VALUES[value] ?? value.replaceAll('_', ' ');

interface StateWords {
  icon: LucideIcon;
  ink: string;
  words(write: WriteStatus, atsName: string): string;
}

export const STATES: Record<WriteStatus['state'], StateWords> = {
  queued: { icon: CircleDashed, ink: 'text-muted', words: () => 'waiting its turn' },
  sending: { icon: LoaderCircle, ink: 'text-accent animate-spin', words: () => 'writing…' },
  retry: {
    icon: Clock,
    ink: 'text-warn',
    words: ({ retryAtMs }) =>
      retryAtMs ? `will be tried again at ${clock(retryAtMs)}` : 'will be tried again soon',
  },
  unsure: {
    icon: CircleQuestionMark,
    ink: 'text-warn',
    words: (_, atsName) => `the answer was lost: asking ${atsName} whether it arrived`,
  },
  sent: { icon: CircleCheck, ink: 'text-good', words: ({ atMs }) => `written ${clock(atMs)}` },
  dead: { icon: CircleX, ink: 'text-bad', words: () => 'could not be written' },
  discarded: { icon: CircleX, ink: 'text-muted', words: ({ atMs }) => `discarded ${clock(atMs)}` },
  undone: { icon: Undo2, ink: 'text-muted', words: ({ atMs }) => `taken back ${clock(atMs)}` },
};
