import type { Ref } from 'react';
import { t } from '@/components/ui/words';
import type { Action } from '@/lib/workflow/model';
import { INPUT, Name, Row } from './rule-parts';

const ACTIONS = ['note', 'write', 'tag', 'shortlist', 'suggest', 'advance'] as const;

export function emptyAction(kind: Action['kind']): Action {
  switch (kind) {
    case 'note':
      return { kind, text: '' };
    case 'tag':
      return { kind, tag: '' };
    case 'suggest':
    case 'advance':
      return { kind, stage: '' };
    default:
      return { kind };
  }
}

interface ActionRowProps {
  action: Action;
  first: boolean;
  problem: string | undefined;
  /** The control to which the focus goes. */
  focus: Ref<HTMLSelectElement>;
  stages: string[];
  onChange(action: Action | null): void;
}

export function ActionRow({ action, first, problem, focus, stages, onChange }: ActionRowProps) {
  const label = t(`workflow.action.${action.kind}`);
  const word = t(first ? 'workflow.then' : 'workflow.and');
  return (
    <Row word={word} problem={problem} onRemove={() => onChange(null)}>
      <select
        ref={focus}
        aria-label={t('workflow.then')}
        value={action.kind}
        onChange={({ target }) =>
          onChange(emptyAction(ACTIONS.find((one) => one === target.value) ?? action.kind))
        }
        className={INPUT}
      >
        {ACTIONS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`workflow.action.${kind}`)}
          </option>
        ))}
      </select>
      {action.kind === 'note' && (
        <textarea
          aria-label={label}
          rows={2}
          maxLength={2000}
          value={action.text}
          onChange={({ target }) => onChange({ kind: 'note', text: target.value })}
          className={`${INPUT} w-72 py-1.5`}
        />
      )}
      {action.kind === 'tag' && (
        <input
          aria-label={label}
          maxLength={60}
          value={action.tag}
          onChange={({ target }) => onChange({ kind: 'tag', tag: target.value })}
          className={INPUT}
        />
      )}
      {(action.kind === 'suggest' || action.kind === 'advance') && (
        <Name
          label={label}
          value={action.stage}
          offer={stages}
          onChange={(stage) => onChange({ kind: action.kind, stage })}
        />
      )}
    </Row>
  );
}
