import { zodResolver } from '@hookform/resolvers/zod';
import { Plus } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';

const formSchema = z.object({ text: z.string().trim().min(2).max(300) });

interface AddLineProps {
  label: string;
  hint?: string;
  button: string;
  busy?: boolean;
  onAdd(text: string): void;
}

/** One line of text and a button that adds it; Enter does the same. */
export function AddLine({ label, hint, button, busy, onAdd }: AddLineProps) {
  const form = useForm({ resolver: zodResolver(formSchema), defaultValues: { text: '' } });
  return (
    <form
      className="flex flex-wrap items-start gap-2"
      onSubmit={form.handleSubmit(({ text }) => {
        onAdd(text);
        form.reset();
      })}
    >
      <div className="min-w-48 flex-1">
        <Field label={label} hint={hint} {...form.register('text')} />
      </div>
      <Button type="submit" icon={Plus} busy={busy} className="mt-6.5 min-h-10">
        {button}
      </Button>
    </form>
  );
}
