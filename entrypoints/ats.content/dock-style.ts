/** The dock's own look. It sits above the ATS (highest z-index there is) and inherits nothing from it. */
export const DOCK_CSS = `
:host { all: initial; color-scheme: light dark; }
.dock {
  position: fixed; inset: 0 0 0 auto; z-index: 2147483647; display: flex;
  width: min(var(--width), 100vw); color-scheme: light dark;
  background: light-dark(#f6f5f2, #131619);
  border-left: 1px solid light-dark(#d9d5cc, #2d343a);
  box-shadow: -8px 0 24px rgb(16 24 32 / .08);
}
.dock.collapsed { width: 0; border: 0; box-shadow: none; }
iframe { flex: 1; min-width: 0; border: 0; color-scheme: light dark; background: inherit; }
.collapsed iframe, .collapsed .handle { display: none; }
.dragging iframe { pointer-events: none; }
.handle { position: absolute; inset: 0 auto 0 -4px; width: 8px; cursor: ew-resize; touch-action: none; }
.handle::after {
  content: ''; position: absolute; inset: 0 3px; background: light-dark(#2455b8, #93b6ff); opacity: 0;
  transition: opacity .15s;
}
.handle:hover::after, .handle:focus-visible::after, .dragging .handle::after { opacity: 1; }
.handle:focus-visible { outline: 2px solid light-dark(#2455b8, #93b6ff); }
.tab {
  all: unset; box-sizing: border-box; position: absolute; top: 84px; left: -25px; width: 24px; height: 48px;
  display: grid; place-items: center; cursor: pointer;
  color: light-dark(#566068, #a3adb5); background: light-dark(#ffffff, #1a1e22);
  border: 1px solid light-dark(#d9d5cc, #2d343a); border-right: 0; border-radius: 8px 0 0 8px;
  box-shadow: -3px 2px 8px rgb(16 24 32 / .10);
}
.tab:hover { color: light-dark(#1b2126, #e9ecee); }
.tab:focus-visible { outline: 2px solid light-dark(#2455b8, #93b6ff); outline-offset: 2px; }
.tab svg { width: 14px; height: 14px; }
.collapsed .tab { left: -36px; width: 36px; }
.collapsed .tab svg { width: 22px; height: 22px; }
@media (prefers-reduced-motion: reduce) { .handle::after { transition: none; } }
@media print { .dock { display: none; } }
`;
