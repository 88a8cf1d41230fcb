/** The mapping page's use cases: which fields there are, and what a mapping would do. */

import { isContactField } from '@/lib/destination-field';
import type { MessageInput, MessageOutput } from '@/lib/messages';
import type { FieldDef } from '@/lib/model';
import { type Loaded, loadCandidate } from '@/lib/pipeline/load-candidate';
import { ok, type Result } from '@/lib/result';
import { candidateKeyOf } from '@/lib/store/traffic';
import { applicationKeyOf, type Plan, planWriteBack } from '@/lib/sync/plan';
import { shown } from '@/lib/sync/plan-field';
import { factsOf } from './facts';
import type { Services } from './services';

/** Custom fields of the connection; what looks like contact data is not among them. */
export async function listFields(services: Services, connectionId: string): Promise<Result<FieldDef[]>> {
  const client = await services.clientFor(connectionId);
  if (!client.ok) return client;
  const fields = await client.value.fields();
  return fields.ok ? ok(fields.value.filter((field) => !isContactField(field))) : fields;
}

/** The application of this connection that was read last. */
async function lastSeen({ db }: Services, connectionId: string) {
  const prefix = candidateKeyOf(connectionId, '').replace(/\/$/, '');
  const mine = new Map(
    (await db.subjects.where('key').startsWith(prefix).toArray()).map(({ subject, key }) => [subject, key]),
  );
  const last = await db.audit
    .orderBy('seq')
    .reverse()
    .filter((entry) => entry.kind === 'read' && mine.has(entry.subject))
    .first();
  const [, candidateId, applicationId] = (mine.get(last?.subject ?? '') ?? '')
    .split('/')
    .map(decodeURIComponent);
  return candidateId ? { connectionId, candidateId, applicationId: applicationId || undefined } : null;
}

/** Plans with this mapping for the candidate seen last, as if nothing had been written before. Writes nothing. */
export async function previewMapping(
  services: Services,
  { connectionId, mapping, noteTemplate, skillOptions }: MessageInput<'previewMapping'>,
): Promise<Result<MessageOutput<'previewMapping'>>> {
  const seen = await lastSeen(services, connectionId);
  const client = await services.clientFor(connectionId);
  if (!client.ok) return client;
  if (!seen) return ok(null);
  const loaded = await loadCandidate(client.value, seen, { settledBy: services.settled });
  if (!loaded.ok) return loaded;
  const { ref, score, candidate, application, fields, resume } = loaded.value;
  if (!score || !application) return ok(null);
  const earlier = (await services.outbox.of(applicationKeyOf(ref))).filter(
    ({ destination }) => destination.kind === 'field',
  );
  const plan = planWriteBack({
    ref,
    score,
    candidate: {
      ...candidate,
      customFields: ownCleared(candidate.customFields, earlier, 'candidate'),
      tags: [],
    },
    application: {
      ...application,
      customFields: ownCleared(application.customFields, earlier, 'application'),
    },
    fields,
    earlier: [],
    mapping,
    noteTemplate,
    skillOptions,
    resumeText: resume?.text,
    can: loaded.value.can,
    ...(await factsOf(services, loaded.value)),
  });
  return ok(previewOf(loaded.value, plan));
}

/** A plan as the settings show it. */
export function previewOf({ ref }: Loaded, plan: Plan): NonNullable<MessageOutput<'previewMapping'>> {
  const plain = ({ value, line }: { value: string; line: string }) => ({ value, line });
  return {
    candidateId: ref.candidateId,
    note:
      plan.writes.flatMap(({ destination }) => (destination.kind === 'note' ? [destination.text] : []))[0] ??
      null,
    writes: plan.writes.map(({ value, line, destination }) => ({
      value,
      line,
      ...(destination.kind === 'field' && {
        shown: shown(destination.value),
        field: { name: destination.field.name, type: destination.field.type },
      }),
    })),
    leftAlone: plan.leftAlone.map(plain),
  };
}

/** What Candor itself wrote counts as empty, so that the preview shows the whole write-back. */
function ownCleared(
  values: Record<string, unknown>,
  earlier: readonly { destination: { kind: string; field?: FieldDef } }[],
  owner: FieldDef['owner'],
): Record<string, unknown> {
  const ours = new Set(
    earlier.flatMap(({ destination: { field } }) => (field?.owner === owner ? [field.key] : [])),
  );
  return Object.fromEntries(Object.entries(values).filter(([key]) => !ours.has(key)));
}
