import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { t } from '@/components/ui/words';
import type { Criterion } from '@/lib/criteria/types';
import { Alternatives } from './alternatives';

const formSchema = z.object({
  label: z.string().trim().min(1).max(300),
  years: z
    .string()
    .trim()
    .regex(/^(?:\d{1,2}(?:[.,]5)?)?$/),
});

interface CriterionFormProps {
  criterion: Criterion;
  labelOf(id: string): string;
  onLearn(labels: Record<string, string>): void;
  onChange(changes: Partial<Criterion>): void;
}

/** The words, the years, and what else answers a criterion. Words and years count when the field is left. */
export function CriterionForm({ criterion, labelOf, onLearn, onChange }: CriterionFormProps) {
  const { label, years, askOnly, kind, anyOf } = criterion;
  const form = useForm({
    resolver: zodResolver(formSchema),
    values: { label, years: years === undefined ? '' : String(years) },
  });
  const apply = form.handleSubmit((typed) => {
    const asked = Number(typed.years.replace(',', '.'));
    onChange({
      label: typed.label,
      ...(askOnly ? { question: typed.label } : {}),
      ...(kind === 'experience' ? { years: typed.years && asked > 0 ? asked : undefined } : {}),
    });
  });
  const searched = kind === 'occupation' || kind === 'work' ? 'occupation' : 'skill';
  return (
    <div className="grid gap-3 rounded-lg bg-sunken/60 p-3">
      <form onSubmit={apply} className="flex flex-wrap items-end gap-2">
        <div className="min-w-40 flex-1">
          <Field
            label={askOnly ? t('criteria.question') : t('criteria.label')}
            error={form.formState.errors.label?.message}
            {...form.register('label')}
          />
        </div>
        {kind === 'experience' && (
          <Field
            label={t('criteria.years')}
            inputMode="decimal"
            className="max-w-20"
            error={form.formState.errors.years?.message}
            {...form.register('years')}
          />
        )}
        <Button type="submit" disabled={!form.formState.isDirty} className="min-h-10">
          {t('lint.apply')}
        </Button>
      </form>
      {!askOnly && kind !== 'language' && kind !== 'education' && (
        <Alternatives
          what={searched}
          groups={anyOf}
          labelOf={labelOf}
          onLearn={onLearn}
          onChange={(groups) => onChange({ anyOf: groups })}
        />
      )}
    </div>
  );
}
