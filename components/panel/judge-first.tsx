import { EyeOff } from 'lucide-react';
import { t } from '@/components/ui/words';

/** In the score's place while it is kept back. */
export function JudgeFirst() {
  return (
    <section className="grid justify-items-center gap-3 px-6 py-12 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-sunken text-muted">
        <EyeOff aria-hidden className="size-6" />
      </span>
      <h2 className="text-lg">{t('judgeFirst.title')}</h2>
      <p className="max-w-80 text-muted">{t('judgeFirst.what')}</p>
    </section>
  );
}
