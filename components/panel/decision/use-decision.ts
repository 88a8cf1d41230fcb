import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Verdict } from '@/lib/decisions/model';
import type { MessageOutput, PanelView } from '@/lib/messages';
import { send } from '@/lib/messages/client';
import { ok, type Result } from '@/lib/result';

export interface Opinion {
  verdict: Verdict;
  reason: string;
  comment: string;
}
export type Deciding = ReturnType<typeof useDecision>;

/** Deciding, taking it back, and sending a note again that could not be written. */
export function useDecision(view: PanelView, refresh: () => void) {
  const applicationId = view.application?.id ?? '';
  const client = useQueryClient();
  /** Shows the decision without asking the ATS anew: it may be the very thing that does not answer. */
  const answered = (answer: Result<MessageOutput<'decide'>>) => {
    if (!answer.ok) return;
    const { history } = answer.value;
    client.setQueriesData<Result<PanelView>>({ queryKey: ['candidate'] }, (known) =>
      known?.ok && known.value.application?.id === applicationId
        ? ok({ ...known.value, decisions: history })
        : known,
    );
    void client.invalidateQueries({ queryKey: ['writes'] });
    if (view.concealed) refresh();
  };
  const decide = useMutation({
    mutationFn: (opinion: Opinion) => send('decide', { applicationId, ...opinion }),
    onSuccess: answered,
  });
  const withdraw = useMutation({
    mutationFn: () => send('withdrawDecision', { applicationId }),
    onSuccess: answered,
  });
  const retry = useMutation({
    mutationFn: (id: string) => send('retryWrite', { id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['writes'] }),
  });
  // The newest question's answer is what the person is told.
  const last = [decide, withdraw].sort((a, b) => b.submittedAt - a.submittedAt)[0]?.data;
  const failed = [last, retry.data].find((answer) => answer && !answer.ok);
  return {
    busy: decide.isPending || withdraw.isPending,
    problem: failed && !failed.ok ? failed.error.message : null,
    /** What could not be written besides the note. */
    leftAlone: last?.ok ? last.value.leftAlone : [],
    decide: (opinion: Opinion, then: () => void) =>
      decide.mutate(opinion, { onSuccess: (answer) => answer.ok && then() }),
    withdraw: () => withdraw.mutate(),
    retry: (id: string) => retry.mutate(id),
  };
}
