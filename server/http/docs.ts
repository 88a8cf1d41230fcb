/** The API's description, for programs as OpenAPI 3.1 and for people as a page. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ENGINE_VERSION } from '@/lib/engine';
import type { App } from './app';

const FOLDER = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const FILES: Record<string, string> = {
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
};
const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });`;
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Candor companion: API</title><link rel="stylesheet" href="/docs/swagger-ui.css">
<body><div id="api"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>`;

export function serveDocs(app: App): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'device', { type: 'http', scheme: 'bearer' });
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Candor companion',
      version: ENGINE_VERSION,
      description: 'Scoring as a sum that anyone can check, over the engine’s own types.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    security: [{ device: [] }],
  });
  app.get('/docs', (c) => c.html(PAGE));
  app.get('/docs/start.js', (c) => c.body(START, 200, { 'content-type': 'text/javascript' }));
  app.get('/docs/:file', async (c, next) => {
    const name = c.req.param('file');
    const type = FILES[name];
    if (!type) return next();
    return c.body(await readFile(path.join(FOLDER, name), 'utf8'), 200, { 'content-type': type });
  });
}
