import { RadioGroup } from 'radix-ui';
import { useId } from 'react';

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  choices: readonly { value: T; label: string }[];
  onChange(value: T): void;
}

/** A few choices side by side, one of which holds. */
export function Choice<T extends string>({ label, value, choices, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <p id={id} className="font-medium">
        {label}
      </p>
      <RadioGroup.Root
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => {
          const chosen = choices.find((one) => one.value === next);
          if (chosen) onChange(chosen.value);
        }}
        className="flex flex-wrap gap-1.5"
      >
        {choices.map((one) => (
          <RadioGroup.Item
            key={one.value}
            value={one.value}
            className="min-h-8 rounded-full border border-edge bg-surface px-3 hover:bg-sunken data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft data-[state=checked]:text-accent"
          >
            {one.label}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
