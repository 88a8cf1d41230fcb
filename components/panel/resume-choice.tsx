import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { Notice } from '@/components/ui/notice';
import { t } from '@/components/ui/words';
import type { PanelView } from '@/lib/messages';
import { send } from '@/lib/messages/client';

interface ResumeChoiceProps {
  view: PanelView;
  /** Reads the candidate again. */
  onRefresh(): void;
}

/** Which of several attached files is read as the resume; nothing where there is no choice. */
export function ResumeChoice({ view: { files, fileId, application }, onRefresh }: ResumeChoiceProps) {
  const id = useId();
  const choose = useMutation({
    mutationFn: (attachmentId: string) =>
      send('chooseResume', { applicationId: application?.id, attachmentId }),
    onSuccess: (answer) => {
      if (answer.ok) onRefresh();
    },
  });
  if (files.length === 0 || (files.length === 1 && fileId !== null)) return null;
  return (
    <div className="grid gap-1 px-4 py-2">
      <label htmlFor={id} className="text-sm text-muted">
        {t('resume.which', { n: files.length })}
      </label>
      <select
        id={id}
        className="min-h-9 w-full rounded-lg border border-edge bg-surface px-2"
        value={fileId ?? ''}
        disabled={choose.isPending}
        onChange={({ target }) => choose.mutate(target.value)}
      >
        {fileId === null && <option value="">{t('resume.choose')}</option>}
        {files.map((one) => (
          <option key={one.id} value={one.id}>
            {one.kind === 'resume' ? one.filename : t('resume.other', { name: one.filename })}
          </option>
        ))}
      </select>
      {choose.data && !choose.data.ok && <Notice error={choose.data.error} />}
    </div>
  );
}
