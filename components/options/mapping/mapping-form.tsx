import { Check, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';
import type { Mapping, SkillOptions as SkillOptionsMap } from '@/lib/mapping';
import { unknownPlaceholders } from '@/lib/note-template';
import { usePolicy } from '../privacy/use-privacy';
import { errorOf } from '../use-connections';
import { Limits } from './limits';
import { MappingPreview } from './mapping-preview';
import { MappingRow } from './mapping-row';
import { NoteEditor } from './note-editor';
import type { Place } from './reach';
import { SkillOptions } from './skill-options';
import { fieldOf, fromOption, ROWS } from './targets';
import { TestWrite } from './test-write';
import { useFields, useMapping } from './use-mapping';

interface MappingFormProps {
  connectionId: string;
  place: Place;
  atsName: string;
}

/** The rows, the preview beside them, and saving. Nothing changes in Candor before "Save". */
export function MappingForm({ connectionId, place, atsName }: MappingFormProps) {
  const { data: fields } = useFields(connectionId);
  const { saved: own, savedTemplate, savedSkills, settings, save } = useMapping(connectionId);
  const { data: policy } = usePolicy();
  const fixed = policy?.ok ? policy.value.policy.mappings?.[place.ats] : undefined;
  const saved = fixed ?? own;
  const [draft, setDraft] = useState<Mapping | null>(null);
  const [template, setTemplate] = useState<string | null>(null);
  const [chosen, setChosen] = useState<SkillOptionsMap | null>(null);
  const error = errorOf(fields) ?? errorOf(settings.data) ?? errorOf(save.data);
  if (!fields || !saved || savedTemplate === undefined || savedSkills === undefined)
    return error ? <Notice error={error} /> : <Bar className="h-96 rounded-xl" />;
  const mapping = draft ?? saved;
  const note = template ?? savedTemplate;
  const skills = chosen ?? savedSkills;
  const skillsField = fieldOf('skills_normalized', mapping, fields.ok ? fields.value : []);
  const changed = [
    [mapping, saved],
    [note, savedTemplate],
    [skills, savedSkills],
  ].some(([now, before]) => JSON.stringify(now) !== JSON.stringify(before));
  const takeBack = () => {
    setDraft(null);
    setTemplate(null);
    setChosen(null);
  };
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[3fr_2fr]">
      <div className="grid grid-cols-1 gap-3">
        {error && <Notice error={error} />}
        {fixed && <p className="rounded-lg bg-accent-soft p-3">{t('mapping.fixed')}</p>}
        <Limits place={place} atsName={atsName} />
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {ROWS.map((row) => (
            <MappingRow
              key={row.value}
              row={row}
              fields={fields.ok ? fields.value : []}
              mapping={mapping}
              locked={fixed !== undefined}
              place={place}
              atsName={atsName}
              onChange={(option) => setDraft({ ...mapping, [row.value]: fromOption(option) })}
            />
          ))}
        </ul>
        <p className="text-sm text-muted">{t('mapping.about')}</p>
        {skillsField?.type === 'multi_select' && (
          <SkillOptions
            connectionId={connectionId}
            field={skillsField}
            chosen={skills}
            locked={fixed !== undefined}
            onChange={setChosen}
          />
        )}
        <NoteEditor template={note} onChange={setTemplate} />
        <div className="flex flex-wrap items-center gap-2">
          <Button
            tone="primary"
            icon={Check}
            busy={save.isPending}
            disabled={!changed || unknownPlaceholders(note).length > 0}
            onClick={() =>
              save.mutate(
                { mapping, template: note, skills },
                { onSuccess: (answer) => answer.ok && takeBack() },
              )
            }
          >
            {t('common.save')}
          </Button>
          <Button icon={RotateCcw} disabled={!changed} onClick={takeBack}>
            {t('mapping.takeBack')}
          </Button>
          <Button
            tone="bare"
            onClick={() => setDraft({})}
            disabled={fixed !== undefined || Object.keys(mapping).length === 0}
          >
            {t('mapping.proposal')}
          </Button>
          <span role="status" className="text-sm text-good">
            {save.data?.ok && !changed ? t('common.saved') : ''}
          </span>
        </div>
      </div>
      <div className="grid grid-cols-1 gap-5">
        <MappingPreview connectionId={connectionId} draft={{ mapping, template: note, skills }} />
        <TestWrite connectionId={connectionId} atsName={atsName} unsaved={changed} />
      </div>
    </div>
  );
}
