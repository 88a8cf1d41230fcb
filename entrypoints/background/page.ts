/** Scores what stands on a page of no connected ATS, with the bundled engine. Keeps nothing but a job that a person saves. */
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { sha256 } from '@/lib/engine/hash';
import { parseResume, readText } from '@/lib/engine/read';
import { countWords } from '@/lib/engine/read/text/clean';
import type { Resume } from '@/lib/engine/types';
import type { MessageInput } from '@/lib/messages';
import { type AskedJob, askedJobSchema, type PageView } from '@/lib/messages/page';
import type { Job } from '@/lib/model';
import { clipboardOf } from '@/lib/page/clipboard';
import type { PageContent } from '@/lib/page/content';
import { PASTED } from '@/lib/page/pasted';
import { type Read, readBest, readSource } from '@/lib/page/read';
import { sourcesOf } from '@/lib/page/sources';
import { scoreApplication } from '@/lib/pipeline/score-application';
import { ok, type Result } from '@/lib/result';
import type { Handlers, Sender } from './handle';
import { askPage } from './page-reader';
import type { Services } from './services';

/** In memory alone, until the browser is closed: which job was chosen on which site. */
const CHOSEN = 'candorPageJobs';
const chosenSchema = z.record(z.string(), askedJobSchema).catch({});

async function chosenJobs(): Promise<Record<string, AskedJob>> {
  const kept: Record<string, unknown> = await browser.storage.session.get(CHOSEN);
  return chosenSchema.parse(kept[CHOSEN] ?? {});
}

/** The job asked for, remembered for the next candidate on this site. */
async function jobFor(services: Services, asked: AskedJob, site: string) {
  const chosen = await chosenJobs();
  const wanted = asked.kind === 'same' ? chosen[site] : asked;
  if (!wanted || wanted.kind === 'none' || wanted.kind === 'same') return null;
  if (asked.kind !== 'same') await browser.storage.session.set({ [CHOSEN]: { ...chosen, [site]: wanted } });
  if (wanted.kind === 'pasted') {
    const job: Job = { id: '', title: wanted.title, description: wanted.text };
    return { job, saved: null, criteria: null };
  }
  const { connectionId, jobId } = wanted;
  const [seen, criteria] = await Promise.all([
    services.criteria.job(connectionId, jobId),
    services.criteria.current(connectionId, jobId),
  ]);
  if (!seen) return null;
  const { title, description } = seen;
  return { job: { id: jobId, title, description }, saved: { connectionId, jobId }, criteria };
}

async function savedJobs({ db, criteria }: Services): Promise<PageView['jobs']> {
  const [jobs, connections] = await Promise.all([criteria.jobs(), db.connections.toArray()]);
  return jobs
    .sort((a, b) => b.seenAtMs - a.seenAtMs)
    .map(({ connectionId, jobId, title }) => ({
      connectionId,
      jobId,
      title,
      from: connections.find((one) => one.id === connectionId)?.name ?? '',
    }));
}

const viewOf = (resume: Resume | null, filename: string): PageView['resume'] =>
  resume && { text: resume.text, filename, format: resume.format, pages: resume.pages };

/** Reads what the person asks for: the likeliest text of the page, one of its sources, or what they give themselves. */
async function readAsked(
  asked: MessageInput<'scorePage'>['source'],
  content: PageContent | null,
  tabId: number | undefined,
): Promise<Read> {
  if (asked.kind === 'text')
    return readSource({ id: 'text', kind: 'text', name: '' }, asked, { parseResume, readText });
  if (asked.kind === 'file')
    return readSource({ id: 'file', kind: 'file', name: asked.name }, asked, { parseResume, readText });
  const tools = {
    parseResume,
    readText,
    fetchFile: (address: string) => askPage.file(tabId, address),
  };
  if (!content) return { used: null, resume: null, problem: { kind: 'no-page' } };
  return readBest(sourcesOf(content), content, tools, asked.kind === 'found' ? asked.id : undefined);
}

async function scorePage(
  services: Services,
  { source, job: askedJob }: MessageInput<'scorePage'>,
  { tabId }: Sender,
): Promise<Result<PageView>> {
  const content = await askPage.content(tabId);
  const url = content && new URL(content.address);
  const read = await readAsked(source, content, tabId);
  const chosen = await jobFor(services, askedJob, url?.origin ?? '');
  const view: PageView = {
    host: url?.host ?? '',
    sources: content
      ? sourcesOf(content).map(({ id, kind, name, elsewhere }) => ({ id, kind, name, elsewhere }))
      : [],
    used: read.used,
    resume: viewOf(read.resume, read.used?.name ?? ''),
    name: read.resume?.name?.text ?? null,
    words: read.resume ? countWords(read.resume.text) : 0,
    cut: read.used?.kind === 'page' && (content?.cut ?? false),
    frames: content?.frames ?? [],
    problem: read.problem,
    jobs: await savedJobs(services),
    job: chosen && { title: chosen.job.title, saved: chosen.saved },
    score: null,
    clipboard: null,
  };
  if (!read.resume || read.problem || !chosen) return ok(view);
  const knownNames = view.name ? [view.name] : [];
  const scored = await scoreApplication(
    { resume: read.resume, job: chosen.job, knownNames },
    { criteria: chosen.criteria, overrides: {} },
  );
  if (!scored.ok) return ok({ ...view, problem: { kind: 'job', detail: scored.error.message } });
  const { score } = scored.value;
  return ok({ ...view, score, clipboard: clipboardOf(score, read.resume) });
}

export function pageHandlers(services: Services): Pick<Handlers, 'scorePage' | 'savePageJob'> {
  return {
    scorePage: (input, sender) => scorePage(services, input, sender),
    async savePageJob({ title, text }) {
      const id = sha256(`${title}\n${text}`).slice(0, 16);
      const { connectionId, jobId } = await services.criteria.seen(PASTED, { id, title, description: text });
      return ok({ connectionId, jobId });
    },
  };
}
