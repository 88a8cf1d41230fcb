/** Whether the companion works, for whoever restarts it when not. */
import { ENGINE_VERSION } from '@/lib/engine';
import type { App } from './app';
import { requireDevice, requireRole } from './guard';
import type { Parts } from './parts';

const PING_MS = 2_000;

export function serveHealth(app: App, parts: Parts): void {
  const { database, metrics, log, queue } = parts;

  async function isUp(): Promise<boolean> {
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('The database is slow.')), PING_MS).unref(),
    );
    try {
      await Promise.race([database.ping(), late]);
      return true;
    } catch (err) {
      log.error({ err }, 'health');
      return false;
    }
  }

  app.get('/healthz', async (c) => {
    const up = await isUp();
    return c.json(
      { status: up ? 'ok' : 'database down', database: database.kind, engine: ENGINE_VERSION },
      up ? 200 : 503,
    );
  });

  app.get('/metrics', requireDevice(parts), requireRole('admin'), async (c) => {
    for (const name of queue.names) metrics.queued.labels({ queue: name }).set(await queue.size(name));
    return c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType });
  });
}
