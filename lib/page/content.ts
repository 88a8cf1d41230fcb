/** What the reader in a page tells the background: the page's text and where its files lie. All of it is the page's word. */
import { z } from 'zod';

/** About 130 pages of text; what a page holds beyond is not read. */
export const MOST_PAGE_CHARS = 400_000;
export const MOST_FILES = 30;

/** `document`: the tab shows the file itself; `embedded`: in a frame or viewer of the page; `linked`: behind a link. */
export const fileVia = z.enum(['document', 'embedded', 'linked']);
const pageFileSchema = z.object({
  address: z.url().max(4000),
  name: z.string().max(300),
  via: fileVia,
});
export type PageFile = z.infer<typeof pageFileSchema>;

export const pageContentSchema = z.object({
  address: z.url().max(4000),
  title: z.string().max(500),
  text: z.string().max(MOST_PAGE_CHARS),
  /** The page goes on beyond what was read. */
  cut: z.boolean(),
  /** What the person has marked on the page. */
  selection: z.string().max(MOST_PAGE_CHARS),
  files: z.array(pageFileSchema).max(MOST_FILES),
  /** Hosts of large frames that belong to another site. */
  frames: z.array(z.string().max(300)).max(10),
});
export type PageContent = z.infer<typeof pageContentSchema>;

/** Why a file of the page could not be had. */
export const FETCH_PROBLEMS = ['elsewhere', 'refused', 'too-large', 'slow', 'no-file'] as const;
export const fetchedSchema = z.union([
  z.object({ base64: z.string() }),
  z.object({ problem: z.enum(FETCH_PROBLEMS) }),
]);
export type Fetched = z.infer<typeof fetchedSchema>;

/** What the background orders from the reader. */
export type PageOrder = { candor: 'read-page' } | { candor: 'fetch-file'; address: string };
