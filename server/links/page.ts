/** The page of a review link: a built bundle (`npm run build:review`), the same for every link, under a strict policy. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import { LINK_ID } from '@/lib/review/address';
import type { App } from '../http/app';
import type { Parts } from '../http/parts';

const FOLDER = path.resolve(import.meta.dirname, '../../.output/review');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
/** Its own script and style, its own companion, and nothing else; no code made at run time, no frame around it. */
const POLICY = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self'"],
  ...[
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ],
].join('; ');
const MISSING =
  'The page for review links is not built. Whoever runs the companion can mend it: npm run build:review';

const careful = createMiddleware(async (c, next) => {
  await next();
  c.header('content-security-policy', POLICY);
  c.header('cache-control', 'no-store');
  c.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  c.header('x-robots-tag', 'noindex');
});

interface Page {
  html: string;
  assets: Map<string, string>;
}

async function readPage(): Promise<Page> {
  const folder = path.join(FOLDER, 'assets');
  const assets = new Map<string, string>();
  for (const name of await readdir(folder)) assets.set(name, await readFile(path.join(folder, name), 'utf8'));
  return { html: await readFile(path.join(FOLDER, 'index.html'), 'utf8'), assets };
}

export function serveReviewPage(app: App, { log }: Parts): void {
  let page: Promise<Page | null> | null = null;
  const built = async (): Promise<Page | null> => {
    page ??= readPage().catch((err) => {
      log.warn({ err }, 'the page for review links is not built');
      return null;
    });
    const read = await page;
    // It may be built while the companion runs.
    if (!read) page = null;
    return read;
  };

  app.use('/review/*', careful, compress());
  app.get('/review/assets/:file', async (c, next) => {
    const name = c.req.param('file');
    const text = (await built())?.assets.get(name);
    const type = TYPES[path.extname(name)];
    return text === undefined || !type ? next() : c.body(text, 200, { 'content-type': type });
  });
  app.get('/review/:id', async (c, next) => {
    if (!LINK_ID.test(c.req.param('id'))) return next();
    const read = await built();
    return read ? c.html(read.html) : c.text(MISSING, 503);
  });
}
