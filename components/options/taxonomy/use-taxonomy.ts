import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportProgress } from '@/lib/engine/taxonomy/import/files';
import { send } from '@/lib/messages/client';
import { ok } from '@/lib/result';
import { readFiles } from '@/lib/taxonomy-file/read-files';

const KEY = ['taxonomy'];

/** What is in use, reading files, taking them into use, taking them out. */
export function useTaxonomy() {
  const client = useQueryClient();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const used = useQuery({ queryKey: KEY, queryFn: () => send('getTaxonomy', {}) });
  const read = useMutation({
    mutationFn: async (chosen: readonly File[]) => {
      const got = await readFiles(chosen, setProgress);
      if (!got.ok) return got;
      const { entries, files, problems } = got.value;
      const seen = await send('previewTaxonomy', { entries, files });
      return seen.ok ? ok({ ...seen.value, files, problems }) : seen;
    },
    onSettled: () => setProgress(null),
  });
  // Scores, criteria and suggestions rest on it.
  const onSuccess = () => client.invalidateQueries();
  const use = useMutation({ mutationFn: (name: string) => send('useTaxonomy', { name }), onSuccess });
  const remove = useMutation({ mutationFn: () => send('removeTaxonomy', {}), onSuccess });
  return { used, read, use, remove, progress };
}
