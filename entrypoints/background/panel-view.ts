/** What the panel draws of one application. */
import type { OptOut } from '@/lib/consent/model';
import type { Decision } from '@/lib/decisions/model';
import { detectLanguage } from '@/lib/engine/read/text/language';
import type { Connection, PanelView, WriteStatus } from '@/lib/messages';
import type { Loaded } from '@/lib/pipeline/load-candidate';
import type { Plan } from '@/lib/sync/plan';

const CLOCK_BEHIND =
  'This device’s clock is behind the ATS’s dates: set it right. Tags that depend on a date wait until then; scores and what is written stay as they are.';

export interface Standing {
  plan: Plan;
  writes: WriteStatus[];
  decisions: Decision[];
  concealed: boolean;
  tags: PanelView['tags'];
  optOut: OptOut | null;
  suggestions: PanelView['suggestions'];
  ruleNews: Pick<PanelView, 'shortlistedBy' | 'moves'>;
  clockBehind: boolean;
}

export function viewOf(connection: Connection, loaded: Loaded, standing: Standing): PanelView {
  const { candidate, application, job, resume, file } = loaded;
  const { plan, writes, decisions, concealed, tags, optOut, suggestions, ruleNews, clockBehind } = standing;
  return {
    connectionId: connection.id,
    atsName: connection.name,
    candidate: { id: candidate.id, name: candidate.name, headline: candidate.headline },
    application: application && { id: application.id, stage: application.stage },
    applications: loaded.applications,
    job: job && { id: job.id, title: job.title, language: detectLanguage(job.description) },
    resume: resume && {
      text: resume.text,
      filename: file?.filename ?? 'resume',
      format: resume.format,
      pages: resume.pages,
    },
    files: loaded.files.map(({ id, filename, kind }) => ({ id, filename, kind })),
    fileId: file?.id ?? null,
    score: concealed ? null : loaded.score,
    tags: concealed ? [] : tags,
    concealed,
    decisions,
    criteria: loaded.basis && {
      version: loaded.basis.criteriaVersion,
      jobChanged: loaded.basis.jobChanged,
    },
    optOut,
    suggestions,
    ...ruleNews,
    problem: loaded.problem,
    engine: loaded.engine,
    notice: [loaded.notice, clockBehind && CLOCK_BEHIND].filter(Boolean).join(' ') || undefined,
    writes,
    plan: concealed ? [] : plan.writes.map(({ value, line }) => ({ value, line })),
    leftAlone: concealed ? [] : plan.leftAlone,
  };
}
