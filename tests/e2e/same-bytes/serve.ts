/** A small server with the cases, their files, and a page that has the engine as a browser would load it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundleOf } from '../../bench/engine/bundle';
import type { CaseWithFile } from './cases';

export interface CaseServer {
  origin: string;
  close(): void;
}

/** @param lists cases by name; each list is at `/NAME.json`. */
export async function serveCases(lists: Record<string, readonly CaseWithFile[]>): Promise<CaseServer> {
  const module = await bundleOf('tests/e2e/same-bytes/hashes.ts');
  const files = new Map<string, { type: string; body: string | Uint8Array }>([
    ['/', { type: 'text/html', body: '<!doctype html><title>Engine</title>' }],
    ['/hashes.js', { type: 'text/javascript', body: module }],
  ]);
  for (const [name, cases] of Object.entries(lists)) {
    const list = cases.map(({ bytes: _, ...one }) => one);
    files.set(`/${name}.json`, { type: 'application/json', body: JSON.stringify(list) });
    for (const { file, bytes } of cases) files.set(file, { type: 'application/octet-stream', body: bytes });
  }
  const server = createServer((request, response) => {
    const found = files.get(request.url ?? '');
    // A browser at work for long would otherwise use a connection that the server has just given up.
    const headers = { 'content-type': found?.type ?? 'text/plain', connection: 'close' };
    if (found) response.writeHead(200, headers).end(found.body);
    else response.writeHead(404, headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
