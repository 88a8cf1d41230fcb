import type { Hono } from 'hono';
import { type Db, firstRow, rows } from '../store/open';
import { notFound, pathId, type WebContext, type WebEnv } from './context';

export interface FileInfo {
  id: number;
  filename: string;
  type: string;
  mime: string;
  size: number;
  created_at: Date;
}

/** Resumes first. */
export const filesOf = (db: Db, personId: number) =>
  rows<FileInfo>(
    db,
    `SELECT id, filename, type, mime, octet_length(bytes) AS size, created_at FROM attachments
     WHERE candidate_id = $1 ORDER BY type <> 'resume', id`,
    [personId],
  );

/** How a page shows a file. All else, HTML and SVG with their scripts above all, is only ever downloaded. */
export function viewerOf(mime: string): 'pdf' | 'text' | 'image' | 'download' {
  if (mime === 'application/pdf') return 'pdf';
  if (mime === 'image/png' || mime === 'image/jpeg') return 'image';
  return mime === 'text/plain' || mime === 'text/markdown' ? 'text' : 'download';
}

export async function readTextFile(db: Db, id: number): Promise<string> {
  const file = await firstRow<{ bytes: Uint8Array }>(db, 'SELECT bytes FROM attachments WHERE id = $1', [id]);
  return new TextDecoder().decode(file?.bytes);
}

export function serveAttachments(app: Hono<WebEnv>, { db }: WebContext): void {
  app.get('/people/:id{[0-9]+}/attachments/:file{[0-9]+}', async (c) => {
    const file = await firstRow<{ bytes: Uint8Array<ArrayBuffer>; mime: string; filename: string }>(
      db,
      'SELECT bytes, mime, filename FROM attachments WHERE id = $1 AND candidate_id = $2',
      [pathId(c, 'file'), pathId(c)],
    );
    if (!file) throw notFound();
    const viewer = viewerOf(file.mime);
    const disposition = viewer === 'download' ? 'attachment' : 'inline';
    return c.body(file.bytes, 200, {
      'content-type': viewer === 'text' ? 'text/plain; charset=utf-8' : file.mime,
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
      // The pages' own policy would stop the browser's PDF viewer.
      'content-security-policy': "frame-ancestors 'self'",
    });
  });
}
