import '@/components/ui/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { readReviewAddress } from '@/lib/review/address';
import { ReviewApp } from './review-app';

// The page's policy allows no code made at run time, and Zod need not try.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
document.documentElement.lang = navigator.language.startsWith('de') ? 'de' : 'en';
createRoot(root).render(
  <StrictMode>
    <ReviewApp address={readReviewAddress(new URL(location.href))} />
  </StrictMode>,
);
// Another link in the same tab is another page.
addEventListener('hashchange', () => location.reload());
