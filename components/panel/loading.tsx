import { Bar } from '@/components/ui/skeleton';
import { t } from '@/components/ui/words';

const ROWS = ['a', 'b', 'c', 'd'];

/** The shape of what is coming, so that nothing jumps when it is there. */
export function Loading() {
  return (
    <main className="flex-1 overflow-hidden p-4" aria-busy="true">
      <p role="status" className="sr-only">
        {t('panel.reading')}
      </p>
      <div className="flex items-center gap-4">
        <Bar className="size-26 shrink-0 rounded-full" />
        <div className="grid flex-1 gap-2.5">
          <Bar className="h-4 w-2/3" />
          <Bar className="h-3 w-full" />
          <Bar className="h-3 w-5/6" />
        </div>
      </div>
      <Bar className="mt-7 mb-3 h-4 w-24" />
      <div className="grid gap-2">
        {ROWS.map((row) => (
          <Bar key={row} className="h-20 rounded-xl" />
        ))}
      </div>
    </main>
  );
}
