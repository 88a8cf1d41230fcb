import { useEffect, useEffectEvent } from 'react';

interface EditorKeys {
  undo(): void;
  redo(): void;
  save(): void;
}

/** Ctrl (or Cmd) with Z, Y or Shift Z, and S. A field that is being typed in keeps its own undo. */
export function useEditorKeys({ undo, redo, save }: EditorKeys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const typing = event.target instanceof Element && event.target.matches('input, textarea');
    const act =
      key === 's'
        ? save
        : typing
          ? null
          : key === 'y' || (key === 'z' && event.shiftKey)
            ? redo
            : key === 'z'
              ? undo
              : null;
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
