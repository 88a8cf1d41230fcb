import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Env, Hono } from 'hono';

const FOLDER = path.join(import.meta.dirname, 'static');

/** Later ones build on earlier ones. */
export const STYLE_SHEETS = [
  'style.css',
  'sign-in.css',
  'layout.css',
  'board.css',
  'person.css',
  'record.css',
];

/** The sandbox's own script and style sheet; no page loads anything from elsewhere. */
export function serveAssets<E extends Env>(app: Hono<E>): void {
  const serve = (url: string, file: string, type: string) =>
    app.get(url, async (c) =>
      c.body(await readFile(path.join(FOLDER, file), 'utf8'), 200, { 'content-type': type }),
    );
  for (const sheet of STYLE_SHEETS) serve(`/assets/${sheet}`, sheet, 'text/css; charset=utf-8');
  serve('/app.js', 'app.js', 'text/javascript; charset=utf-8');
}
