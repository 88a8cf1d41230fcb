import { useEffect, useEffectEvent } from 'react';

/** What each key does while no field is being typed in, by `KeyboardEvent.key` in lower case. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

const TAKES_KEYS_ITSELF = 'input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]';

/** Enter on one of these presses it. */
const PRESSED_BY_ENTER = 'button, a, summary';

/** Single keys for the panel. They work only while the focus is inside the panel's frame. */
export function useKeys(keys: Keys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target instanceof Element && event.target.closest(TAKES_KEYS_ITSELF)) return;
    if (event.key === 'Enter' && event.target instanceof Element && event.target.closest(PRESSED_BY_ENTER))
      return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
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
