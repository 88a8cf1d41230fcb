import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import { t } from '@/components/ui/words';
import { WRITERS } from '@/lib/review/model';

type Writer = (typeof WRITERS)[number];
interface WriterChoiceProps {
  atsName: string;
  value: Writer;
  onChange(writer: Writer): void;
}

/** Who brings decisions to the ATS, and what the companion would read for that. */
export function WriterChoice({ atsName, value, onChange }: WriterChoiceProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <p id={id} className="font-medium">
        {t('links.writer.title', { ats: atsName })}
      </p>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value}
        onValueChange={(chosen) => onChange(WRITERS.find((one) => one === chosen) ?? 'browser')}
        className="grid gap-1.5"
      >
        {WRITERS.map((one) => (
          <label
            key={one}
            htmlFor={`${id}-${one}`}
            className="flex gap-3 rounded-lg border border-edge p-3 hover:bg-sunken has-data-[state=checked]:border-accent has-data-[state=checked]:bg-accent-soft"
          >
            <RadioGroup.Item
              id={`${id}-${one}`}
              value={one}
              aria-labelledby={`${id}-${one}-name`}
              aria-describedby={`${id}-${one}-about`}
              className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border border-edge bg-surface"
            >
              <RadioGroup.Indicator className="size-2.5 rounded-full bg-accent" />
            </RadioGroup.Item>
            <span>
              <span id={`${id}-${one}-name`} className="block font-medium">
                {t(`links.writer.${one}`)}
              </span>
              <span id={`${id}-${one}-about`} className="block text-sm text-muted">
                {t(`links.writer.${one}About`, { ats: atsName })}
              </span>
            </span>
          </label>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
