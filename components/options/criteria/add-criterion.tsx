import { useMutation } from '@tanstack/react-query';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import { add } from '@/lib/criteria/edit';
import type { Criterion } from '@/lib/criteria/types';
import { send } from '@/lib/messages/client';
import { AddLine } from './add-line';

interface AddCriterionProps {
  criteria: readonly Criterion[];
  onEdit(criteria: Criterion[]): void;
  onLearn(labels: Record<string, string>): void;
}

/** Adds a criterion in the person's own words, read as a line of a job would be read. */
export function AddCriterion({ criteria, onEdit, onLearn }: AddCriterionProps) {
  const read = useMutation({
    mutationFn: (text: string) => send('readCriterion', { text }),
    onSuccess: (answer) => {
      if (!answer.ok) return;
      onLearn(answer.value.labels);
      onEdit(add(criteria, answer.value.criterion));
    },
  });
  return (
    <>
      <AddLine
        label={t('criteria.addCriterion')}
        hint={t('criteria.addHint')}
        button={t('criteria.add')}
        busy={read.isPending}
        onAdd={read.mutate}
      />
      {read.data && !read.data.ok && <Notice error={read.data.error} />}
    </>
  );
}
