/** Where on a page the candidate's text may be, the likeliest first. Pure. */
import { z } from 'zod';
import { kindOf } from '@/lib/ats/shape';
import { fileVia, type PageContent, type PageFile } from './content';

export const sourceSchema = z.object({
  id: z.string().max(5000),
  kind: z.enum([...fileVia.options, 'selection', 'page', 'text', 'file']),
  name: z.string(),
  /** The file's own site, where it is not the page's: no page may read it there. */
  elsewhere: z.string().optional(),
});
export type Source = z.infer<typeof sourceSchema>;
export interface FoundSource extends Source {
  address?: string;
  /** Worth trying without being told to. */
  likely: boolean;
}

/** A shorter selection is a slip of the mouse or a single word looked up. */
const LEAST_SELECTED = 200;
/** Words by which people and programs name a resume. */
export const RESUME = /(?:^|[^\p{L}])(?:cv|resume|résumé|lebenslauf|curriculum|vitae)(?:[^\p{L}]|$)/iu;
export const DOCUMENT = /\.(?:pdf|docx?|odt|rtf)(?:$|[?#])/i;
/** Following such a link could change something. */
const ACTS = /delete|remove|log-?out|sign-?out|reject|unsubscribe|archive|destroy/i;

/** 0: leave it alone; 3: surely the resume. */
function rank({ name, address, via }: PageFile): number {
  if (via === 'document') return 3;
  const { pathname } = new URL(address);
  if (ACTS.test(address) || kindOf(name) === 'cover_letter') return 0;
  if (RESUME.test(name) || RESUME.test(pathname)) return 3;
  if (via === 'embedded') return 2;
  return DOCUMENT.test(pathname) || DOCUMENT.test(name) ? 1 : 0;
}

/** Every place to read from: what the person marked, then files, then the page's own text. */
export function sourcesOf(content: PageContent): FoundSource[] {
  const { origin } = new URL(content.address);
  const selected = content.selection.trim().length >= LEAST_SELECTED;
  const files = content.files
    .map((file) => ({ file, rank: rank(file) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ file: { address, name, via }, rank }): FoundSource => {
      const url = new URL(address);
      const own = url.origin === origin;
      return {
        id: address,
        kind: via,
        name,
        address,
        likely: own && rank > 0,
        ...(!own && { elsewhere: url.host }),
      };
    });
  return [
    ...(selected ? [{ id: 'selection', kind: 'selection' as const, name: '', likely: true }] : []),
    ...files,
    ...(content.text.trim()
      ? [{ id: 'page', kind: 'page' as const, name: content.title, likely: true }]
      : []),
  ];
}
