import { useReducer } from 'react';
import type { Criterion } from '@/lib/criteria/types';

type List = readonly Criterion[];
interface Draft {
  past: List[];
  now: List;
  future: List[];
}
type Action = { kind: 'edit'; to: List } | { kind: 'undo' | 'redo' } | { kind: 'reset'; to: List };

function step(draft: Draft, action: Action): Draft {
  const { past, now, future } = draft;
  switch (action.kind) {
    case 'edit':
      return JSON.stringify(action.to) === JSON.stringify(now)
        ? draft
        : { past: [...past, now], now: action.to, future: [] };
    case 'undo': {
      const before = past.at(-1);
      return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : draft;
    }
    case 'redo': {
      const [next, ...rest] = future;
      return next ? { past: [...past, now], now: next, future: rest } : draft;
    }
    case 'reset':
      return { past: [], now: action.to, future: [] };
  }
}

/** The edited criteria with the way back and forth; nothing of it is saved. */
export function useDraft(first: List) {
  const [draft, act] = useReducer(step, { past: [], now: first, future: [] });
  return {
    criteria: draft.now,
    canUndo: draft.past.length > 0,
    canRedo: draft.future.length > 0,
    edit: (to: List) => act({ kind: 'edit', to }),
    undo: () => act({ kind: 'undo' }),
    redo: () => act({ kind: 'redo' }),
    reset: (to: List) => act({ kind: 'reset', to }),
  };
}
