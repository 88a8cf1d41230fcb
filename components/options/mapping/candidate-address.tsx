import type { LucideIcon } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { t } from '@/components/ui/words';

interface CandidateAddressProps {
  /** What is done with the candidate, on the button. */
  action: string;
  icon: LucideIcon;
  busy: boolean;
  disabled?: boolean;
  onPick(address: string): void;
}

/** A candidate is picked by the address of their page in the ATS, as it stands in the browser. */
export function CandidateAddress({ action, icon, busy, disabled, onPick }: CandidateAddressProps) {
  const [address, setAddress] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPick(address.trim());
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <div className="min-w-56 flex-1">
        <Field
          label={t('mapping.test.address')}
          type="url"
          required
          maxLength={2000}
          placeholder="https://"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      </div>
      <Button type="submit" icon={icon} busy={busy} disabled={disabled}>
        {action}
      </Button>
    </form>
  );
}
