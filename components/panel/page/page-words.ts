import { said } from '@/components/ui/said/said';
import { t } from '@/components/ui/words';
import type { PageView } from '@/lib/messages';

type Source = PageView['sources'][number];
type Problem = NonNullable<PageView['problem']>['kind'];

/** What a source is called on screen: the file's name, or what it is where it has none. */
export function sourceName({ kind, name }: Source): string {
  if (kind === 'page') return t('page.source.page');
  if (kind === 'selection') return t('page.source.selection');
  if (kind === 'text') return t('page.source.text');
  return name || t('page.source.file');
}

const VIA: Record<Source['kind'], () => string> = {
  document: () => t('page.via.document'),
  embedded: () => t('page.via.embedded'),
  linked: () => t('page.via.linked'),
  selection: () => t('page.via.selection'),
  page: () => t('page.via.page'),
  text: () => t('page.via.text'),
  file: () => t('page.via.file'),
};

/** Where it was found. */
export const viaWords = ({ kind, elsewhere }: Source): string =>
  elsewhere ? t('page.via.elsewhere', { host: elsewhere }) : VIA[kind]();

const PROBLEMS: Record<Problem, (detail: string) => { title: string; what: string }> = {
  nothing: () => ({ title: t('page.problem.nothing'), what: t('page.what.nothing') }),
  'no-page': () => ({ title: t('page.problem.noPage'), what: t('page.what.noPage') }),
  elsewhere: (host) => ({ title: t('page.problem.elsewhere'), what: t('page.what.elsewhere', { host }) }),
  refused: () => ({ title: t('page.problem.refused'), what: t('page.what.refused') }),
  'no-file': () => ({ title: t('page.problem.refused'), what: t('page.what.noFile') }),
  'too-large': () => ({ title: t('page.problem.tooLarge'), what: t('page.what.tooLarge') }),
  slow: () => ({ title: t('page.problem.slow'), what: t('page.what.slow') }),
  short: () => ({ title: t('score.none'), what: t('page.what.short') }),
  unreadable: (detail) => ({ title: t('problem.title.unreadableResume'), what: detail }),
  job: (detail) => ({ title: t('problem.title.noJobDescription'), what: detail }),
};

/** Why there is nothing to score, and what helps. */
export const problemWords = ({ problem }: PageView): { title: string; what: string } =>
  PROBLEMS[problem?.kind ?? 'nothing'](said(problem?.detail ?? ''));
