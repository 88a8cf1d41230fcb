import { Hono } from 'hono';
import type { Db } from '../store/open';
import { serveAssets } from './assets';

export function createWeb(_ctx: { db: Db; nowMs: () => number }): Hono {
  const app = new Hono();
  serveAssets(app);
  return app;
}
