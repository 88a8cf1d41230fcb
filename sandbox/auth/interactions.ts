import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type Provider from 'oidc-provider';
import { z } from 'zod';
import type { Db } from '../store/open';
import { findUser, signIn } from '../store/users';
import { serveAssets } from '../web/assets';
import { ConsentPage, SignInPage } from './pages';

type Env = { Bindings: HttpBindings };

/** What `oidc-provider` leaves to its host: the sign-in page and the consent page. */
export function createInteractions(
  provider: Provider,
  db: Db,
  words: Readonly<Record<string, string>>,
): Hono<Env> {
  const app = new Hono<Env>();
  const details = (c: Context<Env>) => provider.interactionDetails(c.env.incoming, c.env.outgoing);
  const finish = async (c: Context<Env>, result: Parameters<Provider['interactionResult']>[2]) =>
    c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, result), 303);

  serveAssets(app);

  app.get('/interaction/:uid', async (c) => {
    const { uid, prompt, params, session } = await details(c);
    const asked = paramsSchema.parse(params);
    const client = await provider.Client.find(asked.client_id);
    const name = client?.clientName ?? asked.client_id;
    if (prompt.name === 'login') return c.html(SignInPage({ uid, app: name }));
    const user = await findUser(db, Number(session?.accountId));
    return c.html(
      ConsentPage({
        uid,
        app: name,
        user: user?.name ?? 'nobody',
        redirectHost: new URL(asked.redirect_uri).host,
        scopes: missingScopes(prompt.details).map((scope) => ({ scope, words: words[scope] ?? scope })),
      }),
    );
  });

  app.post('/interaction/:uid/sign-in', async (c) => {
    const { uid, params } = await details(c);
    const form = signInSchema.parse(await c.req.parseBody());
    const user = await signIn(db, form.email, form.password);
    if (user) return finish(c, { login: { accountId: String(user.id) } });
    const error = 'This e-mail and password do not belong together. Try again.';
    const app = paramsSchema.parse(params).client_id;
    return c.html(SignInPage({ uid, app, error, email: form.email }), 401);
  });

  app.post('/interaction/:uid/allow', async (c) => {
    const { params, prompt, grantId, session } = await details(c);
    const known = grantId ? await provider.Grant.find(grantId) : undefined;
    const grant =
      known ??
      new provider.Grant({ accountId: session?.accountId, clientId: paramsSchema.parse(params).client_id });
    grant.addOIDCScope(missingScopes(prompt.details).join(' '));
    return finish(c, { consent: { grantId: await grant.save() } });
  });

  app.post('/interaction/:uid/deny', (c) =>
    finish(c, { error: 'access_denied', error_description: 'The user did not allow access.' }),
  );
  return app;
}

const paramsSchema = z.object({ client_id: z.string(), redirect_uri: z.string() });
const signInSchema = z.object({ email: z.string(), password: z.string() });
const missingScopes = (details: unknown): string[] =>
  z.object({ missingOIDCScope: z.array(z.string()).default([]) }).parse(details).missingOIDCScope;
