/** Which of the attached files is read: the one a person has chosen, else the newest resume. */
import type { AtsClient } from '@/lib/ats/client-types';
import type { Resume } from '@/lib/engine/types';
import type { ApplicationRef, Attachment } from '@/lib/model';
import { type AppError, err, ok, type Result } from '@/lib/result';
import type { ScoringEngine } from './scoring-engine';

export interface ReadResume {
  /** Everything attached, newest first, to choose from. */
  files: Attachment[];
  /** The one that was read, or could not be. */
  file: Attachment | null;
  resume: Result<Resume>;
}

const noResume = (others: number): AppError => ({
  kind: 'no-resume',
  message:
    others === 0
      ? 'Nobody has attached a resume to this candidate yet. Add one in the ATS and look again.'
      : `None of the attached files (${others}) is marked as a resume. Choose one here, or add one in the ATS and look again.`,
});

export async function readResume(
  client: AtsClient,
  ref: ApplicationRef,
  engine: ScoringEngine,
  chosenId: string | null,
): Promise<ReadResume> {
  const attachments = await client.attachments(ref);
  if (!attachments.ok) return { files: [], file: null, resume: attachments };
  const files = attachments.value;
  const file = files.find((one) => one.id === chosenId) ?? files.find((one) => one.kind === 'resume') ?? null;
  if (!file) return { files, file, resume: err(noResume(files.length)) };
  const bytes = await client.download(file);
  if (!bytes.ok) return { files, file, resume: bytes };
  const parsed = await engine.parse(bytes.value, file.filename);
  const unreadable = (error: { kind: string; message: string }) =>
    err<AppError>({
      kind: 'unreadable-resume',
      message: error.message,
      detail: `${file.filename}: ${error.kind}`,
    });
  return { files, file, resume: parsed.ok ? ok(parsed.value) : unreadable(parsed.error) };
}
