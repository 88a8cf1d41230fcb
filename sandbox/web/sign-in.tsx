/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { z } from 'zod';
import { SignInFields } from '../auth/pages';
import { signIn } from '../store/users';
import type { WebContext, WebEnv } from './context';
import { CardPage } from './layout';
import { endSession, safeBack, startSession } from './session';

const SignInPage = (props: { back: string; error?: string; email?: string }) => (
  <CardPage title="Sign in">
    <h1>Sign in</h1>
    <form method="post" action="/users/sign_in">
      <input type="hidden" name="back" value={props.back} />
      <SignInFields error={props.error} email={props.email} />
    </form>
    <p class="quiet hint">
      This ATS runs on your own machine and its people are made up. Sign in as <code>riley@sandbox.test</code>{' '}
      with the password <code>sandbox</code>.
    </p>
  </CardPage>
);

const formSchema = z.object({ email: z.string(), password: z.string(), back: z.string().optional() });

export function serveSignIn(app: Hono<WebEnv>, ctx: WebContext): void {
  app.get('/users/sign_in', (c) => c.html(<SignInPage back={safeBack(c.req.query('back'), ctx)} />));

  app.post('/users/sign_in', async (c) => {
    const form = formSchema.parse(await c.req.parseBody());
    const back = safeBack(form.back, ctx);
    const user = await signIn(ctx.db, form.email, form.password);
    if (!user) {
      const error = 'This e-mail and password do not belong together. Try again.';
      return c.html(<SignInPage back={back} error={error} email={form.email} />, 401);
    }
    await startSession(c, ctx, user);
    return c.redirect(back, 303);
  });

  app.post('/users/sign_out', async (c) => {
    await endSession(c, ctx);
    return c.redirect('/users/sign_in', 303);
  });
}
