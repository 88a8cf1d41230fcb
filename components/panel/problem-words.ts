import {
  Ban,
  Clock,
  CloudOff,
  FileQuestionMark,
  FileX,
  HardDrive,
  KeyRound,
  type LucideIcon,
  Plug,
  PowerOff,
  ScrollText,
  SearchX,
  ShieldQuestionMark,
  TriangleAlert,
  UserRoundX,
} from 'lucide-react';
import { t } from '@/components/ui/words';
import type { ErrorKind } from '@/lib/result';

/** What the one button of a problem does. */
export type Remedy = 'connections' | 'privacy' | 'again' | 'fresh';

interface Words {
  title(ats: string): string;
  button(ats: string): string;
  remedy: Remedy;
  icon: LucideIcon;
}

/** Each way of going wrong: what happened, and the one thing that helps. */
export const PROBLEMS: Record<ErrorKind, Words> = {
  'not-connected': {
    title: (ats) => t('problem.title.notConnected', { ats }),
    button: (ats) => t('problem.button.notConnected', { ats }),
    remedy: 'connections',
    icon: Plug,
  },
  'token-expired': {
    title: (ats) => t('problem.title.tokenExpired', { ats }),
    button: () => t('problem.button.tokenExpired'),
    remedy: 'connections',
    icon: KeyRound,
  },
  'permission-missing': {
    title: (ats) => t('problem.title.permissionMissing', { ats }),
    button: () => t('problem.button.permissionMissing'),
    remedy: 'connections',
    icon: ShieldQuestionMark,
  },
  // Shown by its own screen, where it can be taken back; here for lists of problems.
  'opted-out': {
    title: () => t('problem.title.optedOut'),
    button: () => t('problem.button.notFound'),
    remedy: 'fresh',
    icon: UserRoundX,
  },
  'switched-off': {
    title: (ats) => t('problem.title.switchedOff', { ats }),
    button: () => t('problem.button.privacy'),
    remedy: 'privacy',
    icon: PowerOff,
  },
  forbidden: {
    title: (ats) => t('problem.title.forbidden', { ats }),
    button: () => t('problem.button.forbidden'),
    remedy: 'connections',
    icon: Ban,
  },
  'not-found': {
    title: (ats) => t('problem.title.notFound', { ats }),
    button: () => t('problem.button.notFound'),
    remedy: 'fresh',
    icon: SearchX,
  },
  invalid: {
    title: (ats) => t('problem.title.invalid', { ats }),
    button: () => t('common.tryAgain'),
    remedy: 'again',
    icon: TriangleAlert,
  },
  'rate-limited': {
    title: (ats) => t('problem.title.rateLimited', { ats }),
    button: () => t('problem.button.rateLimited'),
    remedy: 'again',
    icon: Clock,
  },
  'ats-down': {
    title: (ats) => t('problem.title.atsDown', { ats }),
    button: () => t('problem.button.rateLimited'),
    remedy: 'again',
    icon: CloudOff,
  },
  'unexpected-answer': {
    title: (ats) => t('problem.title.unexpectedAnswer', { ats }),
    button: () => t('common.tryAgain'),
    remedy: 'fresh',
    icon: TriangleAlert,
  },
  'no-resume': {
    title: () => t('problem.title.noResume'),
    button: () => t('problem.button.notFound'),
    remedy: 'fresh',
    icon: FileQuestionMark,
  },
  'unreadable-resume': {
    title: () => t('problem.title.unreadableResume'),
    button: () => t('problem.button.unreadableResume'),
    remedy: 'fresh',
    icon: FileX,
  },
  'no-job-description': {
    title: () => t('problem.title.noJobDescription'),
    button: () => t('problem.button.notFound'),
    remedy: 'fresh',
    icon: ScrollText,
  },
  cancelled: {
    title: () => t('problem.title.cancelled'),
    button: () => t('common.tryAgain'),
    remedy: 'again',
    icon: Ban,
  },
  'storage-full': {
    title: () => t('problem.title.storageFull'),
    button: () => t('problem.button.privacy'),
    remedy: 'privacy',
    icon: HardDrive,
  },
  internal: {
    title: () => t('problem.title.internal'),
    button: () => t('common.tryAgain'),
    remedy: 'again',
    icon: TriangleAlert,
  },
};
