import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '@/components/ui/words';
import { Button } from './button';
import { copyText } from './copy-text';

const SAID_FOR_MS = 2000;

/** Copies `text` and says so for two seconds, or that the browser refused; `about` tells screen readers what. */
export function CopyButton({ text, label, about }: { text: string; label: string; about?: string }) {
  const [said, setSaid] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <Button
      small
      tone="bare"
      icon={said === 'copied' ? Check : Copy}
      onClick={async () => setSaid((await copyText(text)) ? 'copied' : 'refused')}
    >
      <span aria-live="polite">
        {said === 'copied' ? t('common.copied') : said === 'refused' ? t('common.notCopied') : label}
      </span>
      {about && <span className="sr-only">{about}</span>}
    </Button>
  );
}
