/** All routes of the companion in one application. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { matchedRoutes } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { serveAudit } from '../audit/routes';
import { serveConnections } from '../connections/routes';
import { serveHooks } from '../hooks/routes';
import { serveLinks } from '../links/device-routes';
import { serveReviewPage } from '../links/page';
import { serveReview } from '../links/review-routes';
import { serveModel } from '../model/routes';
import { serveOut } from '../out/routes';
import { serveDevices } from '../pairing/device-routes';
import { servePairing } from '../pairing/pair-routes';
import { serveRules } from '../rules/routes';
import { serveRuns } from '../runs/routes';
import { serveScoring } from '../score/routes';
import { serveSettled } from '../settled/routes';
import { cors } from './cors';
import { serveDocs } from './docs';
import { requireDevice } from './guard';
import { serveHealth } from './health';
import type { Env, Parts } from './parts';
import { problem, Refusal } from './problem';

const MB = 2 ** 20;
/** The longest body of each kind of request; files are as long as the engine reads. */
const LIMITS: readonly { path: RegExp; bytes: number }[] = [
  { path: /^\/v1\/parse$/, bytes: 20 * MB },
  { path: /^\/v1\/rank$/, bytes: 20 * MB },
  { path: /^\/v1\/(?:score|requirements|propose)$/, bytes: 4 * MB },
  { path: /^\/hooks\//, bytes: 2 * MB },
  { path: /^\/v1\/(?:criteria|rules)$/, bytes: MB },
  { path: /^\/v1\/links$/, bytes: 6 * MB },
];
const OTHERWISE_BYTES = MB / 4;

export type App = OpenAPIHono<Env>;

/** The address as it is described, without what stands in for its parameters; what comes before all routes is none. */
const routeOf = (c: Context): string =>
  matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none';

export function createApp(parts: Parts): App {
  const app: App = new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const where = issue?.path.join('.') || 'the body';
      return problem(c, { kind: 'invalid', message: `${where}: ${issue?.message ?? 'not as described'}.` });
    },
  });

  app.use(async (c, next) => {
    const fromMs = performance.now();
    await next();
    parts.metrics.requests
      .labels({ route: routeOf(c), method: c.req.method, status: String(c.res.status) })
      .observe((performance.now() - fromMs) / 1000);
  });
  app.use(secureHeaders({ referrerPolicy: 'no-referrer', crossOriginResourcePolicy: 'same-site' }));
  app.use(cors(parts));
  app.use((c, next) => {
    const bytes = LIMITS.find(({ path }) => path.test(c.req.path))?.bytes ?? OTHERWISE_BYTES;
    return bodyLimit({
      maxSize: bytes,
      onError: () =>
        problem(
          c,
          { kind: 'invalid', message: `The request is longer than ${Math.ceil(bytes / 1024)} kB.` },
          413,
        ),
    })(c, next);
  });

  serveHealth(app, parts);
  servePairing(app, parts);
  serveHooks(app, parts);
  serveReview(app, parts);
  serveReviewPage(app, parts);
  // Everything that comes after this line needs a device's token.
  app.use(requireDevice(parts));
  serveDevices(app, parts);
  serveScoring(app, parts);
  serveModel(app, parts);
  serveConnections(app, parts);
  serveSettled(app, parts);
  serveRules(app, parts);
  serveRuns(app, parts);
  serveOut(app, parts);
  serveAudit(app, parts);
  serveLinks(app, parts);
  serveDocs(app);

  app.notFound((c) =>
    problem(c, { kind: 'not-found', message: 'The companion has nothing at this address.' }),
  );
  app.onError((error, c) => {
    if (error instanceof Refusal) return problem(c, error.error, error.status);
    if (error instanceof HTTPException && error.status < 500)
      return problem(
        c,
        { kind: 'invalid', message: `${error.message || 'The request is not as described'}.` },
        error.status,
      );
    parts.log.error({ err: error, route: routeOf(c) }, 'request failed');
    return problem(c, {
      kind: 'internal',
      message: 'The companion has a problem of its own; its log says which. Nothing is lost.',
    });
  });
  return app;
}
