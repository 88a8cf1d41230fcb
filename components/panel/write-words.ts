import {
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  CircleX,
  Clock,
  Hand,
  LoaderCircle,
  type LucideIcon,
  Undo2,
} from 'lucide-react';
import { clock } from '@/components/ui/format';
import { t, type WordKey } from '@/components/ui/words';
import type { WriteStatus } from '@/lib/messages';

const VALUES: Record<string, WordKey> = {
  match_score: 'value.match_score',
  score_reason: 'value.score_reason',
  skills_normalized: 'value.skills_normalized',
  primary_experience: 'value.primary_experience',
  parsed_education: 'value.parsed_education',
  resume_parsed_text: 'value.resume_parsed_text',
  source_channel: 'value.source_channel',
  audit_log_id: 'value.audit_log_id',
  automated_tags: 'value.automated_tags',
  rule_note: 'value.rule_note',
  rule_tag: 'value.rule_tag',
  consent_note: 'value.consent_note',
  decision: 'value.decision',
  decision_mark: 'value.decision_mark',
  advance: 'value.advance',
};

/** The name of a value for people. */
export const valueWords = (value: string) => {
  const known = VALUES[value];
  return known ? t(known) : value.replaceAll('_', ' ');
};

interface StateWords {
  icon: LucideIcon;
  ink: string;
  words(write: WriteStatus, atsName: string): string;
}

export const STATES: Record<WriteStatus['state'], StateWords> = {
  queued: {
    icon: CircleDashed,
    ink: 'text-muted',
    words: ({ retryAtMs }) =>
      retryAtMs ? t('write.state.waitsUntil', { time: clock(retryAtMs) }) : t('write.state.queued'),
  },
  sending: { icon: LoaderCircle, ink: 'text-accent animate-spin', words: () => t('write.state.sending') },
  retry: {
    icon: Clock,
    ink: 'text-warn',
    words: ({ retryAtMs }) =>
      retryAtMs ? t('write.state.retryAt', { time: clock(retryAtMs) }) : t('write.state.retry'),
  },
  unsure: {
    icon: CircleQuestionMark,
    ink: 'text-warn',
    words: (_, atsName) => t('write.state.unsure', { ats: atsName }),
  },
  sent: {
    icon: CircleCheck,
    ink: 'text-good',
    words: ({ atMs }) => t('write.state.sent', { time: clock(atMs) }),
  },
  kept: { icon: Hand, ink: 'text-muted', words: () => t('write.state.kept') },
  dead: { icon: CircleX, ink: 'text-bad', words: () => t('write.state.dead') },
  discarded: {
    icon: CircleX,
    ink: 'text-muted',
    words: ({ atMs }) => t('write.state.discarded', { time: clock(atMs) }),
  },
  undone: {
    icon: Undo2,
    ink: 'text-muted',
    words: ({ atMs }) => t('write.state.undone', { time: clock(atMs) }),
  },
};
