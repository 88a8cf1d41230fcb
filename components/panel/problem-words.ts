import {
  Ban,
  Clock,
  CloudOff,
  FileQuestionMark,
  FileX,
  KeyRound,
  type LucideIcon,
  Plug,
  ScrollText,
  SearchX,
  ShieldQuestionMark,
  TriangleAlert,
} from 'lucide-react';
import type { ErrorKind } from '@/lib/result';

/** What the one button of a problem does. */
export type Remedy = 'connections' | 'again' | 'fresh';

interface Words {
  title(ats: string): string;
  button(ats: string): string;
  remedy: Remedy;
  icon: LucideIcon;
}

/** Each way of going wrong: what happened, and the one thing that helps. */
export const PROBLEMS: Record<ErrorKind, Words> = {
  'not-connected': {
    title: (ats) => `${ats} is not connected yet`,
    button: (ats) => `Connect ${ats}`,
    remedy: 'connections',
    icon: Plug,
  },
  'token-expired': {
    title: (ats) => `Your sign-in to ${ats} has ended`,
    button: () => 'Sign in again',
    remedy: 'connections',
    icon: KeyRound,
  },
  'permission-missing': {
    title: (ats) => `Candor may not read ${ats} here`,
    button: () => 'Allow access',
    remedy: 'connections',
    icon: ShieldQuestionMark,
  },
  forbidden: {
    title: (ats) => `${ats} refused this to your account`,
    button: () => 'Check the connection',
    remedy: 'connections',
    icon: Ban,
  },
  'not-found': {
    title: (ats) => `${ats} does not know this candidate`,
    button: () => 'Look again',
    remedy: 'fresh',
    icon: SearchX,
  },
  invalid: {
    title: (ats) => `${ats} did not accept the request`,
    button: () => 'Try again',
    remedy: 'again',
    icon: TriangleAlert,
  },
  'rate-limited': {
    title: (ats) => `${ats} asked us to slow down`,
    button: () => 'Try now',
    remedy: 'again',
    icon: Clock,
  },
  'ats-down': {
    title: (ats) => `${ats} is not answering`,
    button: () => 'Try now',
    remedy: 'again',
    icon: CloudOff,
  },
  'unexpected-answer': {
    title: (ats) => `${ats} answered in a way Candor does not understand`,
    button: () => 'Try again',
    remedy: 'fresh',
    icon: TriangleAlert,
  },
  'no-resume': {
    title: () => 'There is no resume to read',
    button: () => 'Look again',
    remedy: 'fresh',
    icon: FileQuestionMark,
  },
  'unreadable-resume': {
    title: () => 'This resume cannot be read',
    button: () => 'Look for a newer one',
    remedy: 'fresh',
    icon: FileX,
  },
  'no-job-description': {
    title: () => 'This job has no description to score against',
    button: () => 'Look again',
    remedy: 'fresh',
    icon: ScrollText,
  },
  cancelled: {
    title: () => 'That was cancelled',
    button: () => 'Try again',
    remedy: 'again',
    icon: Ban,
  },
  internal: {
    title: () => 'Something in Candor went wrong',
    button: () => 'Try again',
    remedy: 'again',
    icon: TriangleAlert,
  },
};
