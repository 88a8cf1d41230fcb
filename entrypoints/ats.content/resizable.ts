const STEP_PX = 16;
const BIG_STEP_PX = 64;

interface Resizing {
  width(): number;
  /** Wants this width, in CSS pixels; `settled` is false while the pointer is still down. */
  resize(width: number, settled: boolean): void;
  dragging(on: boolean): void;
  signal: AbortSignal;
}

/** Makes `handle`, at the left edge of a right-docked box, change the box's width by pointer and by arrow keys. */
export function resizable(handle: HTMLElement, { width, resize, dragging, signal }: Resizing): void {
  let grabbed: { x: number; width: number } | null = null;

  handle.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      grabbed = { x: event.clientX, width: width() };
      handle.setPointerCapture(event.pointerId);
      dragging(true);
      event.preventDefault();
      handle.focus();
    },
    { signal },
  );
  handle.addEventListener(
    'pointermove',
    (event) => {
      if (grabbed) resize(grabbed.width + grabbed.x - event.clientX, false);
    },
    { signal },
  );
  const release = () => {
    if (!grabbed) return;
    grabbed = null;
    dragging(false);
    resize(width(), true);
  };
  handle.addEventListener('pointerup', release, { signal });
  handle.addEventListener('pointercancel', release, { signal });

  handle.addEventListener(
    'keydown',
    (event) => {
      const step = event.shiftKey ? BIG_STEP_PX : STEP_PX;
      const wanted: Record<string, number> = {
        ArrowLeft: width() + step,
        ArrowRight: width() - step,
        Home: 0,
        End: Number.MAX_SAFE_INTEGER,
      };
      const next = wanted[event.key];
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      resize(next, true);
    },
    { signal },
  );
}
