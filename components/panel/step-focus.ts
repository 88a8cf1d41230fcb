/** Moves the focus to the next (`by` 1) or previous (-1) element that matches, from the one that holds the focus. */
export function stepFocus(selector: string, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const from = all.findIndex((one) => one.contains(document.activeElement) || one === document.activeElement);
  const to = from < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, from + by));
  all[to]?.focus();
}
