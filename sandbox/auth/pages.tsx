/** @jsxImportSource hono/jsx */
import { CardPage } from '../web/layout';

export const SignInFields = ({ error, email }: { error?: string; email?: string }) => (
  <>
    {error && (
      <p class="error" role="alert">
        {error}
      </p>
    )}
    <label>
      E-mail
      <input name="email" type="email" autocomplete="username" required value={email} />
    </label>
    <label>
      Password
      <input name="password" type="password" autocomplete="current-password" required />
    </label>
    <button class="primary" type="submit">
      Sign in
    </button>
  </>
);

export const SignInPage = (props: { uid: string; app: string; error?: string; email?: string }) => (
  <CardPage title="Sign in">
    <h1>Sign in</h1>
    <p class="quiet">to continue to {props.app}</p>
    <form method="post" action={`/interaction/${encodeURIComponent(props.uid)}/sign-in`}>
      <SignInFields error={props.error} email={props.email} />
    </form>
  </CardPage>
);

export const ConsentPage = (props: {
  uid: string;
  app: string;
  redirectHost: string;
  user: string;
  scopes: { scope: string; words: string }[];
}) => (
  <CardPage title={`Allow ${props.app}`}>
    <h1>{props.app} asks for access</h1>
    <p class="quiet">
      You are signed in as {props.user}. Afterwards you return to {props.redirectHost}.
    </p>
    <p>{props.app} will be able to:</p>
    <ul class="scopes">
      {props.scopes.map(({ scope, words }) => (
        <li key={scope}>
          {words} <code>{scope}</code>
        </li>
      ))}
    </ul>
    <p class="quiet">It cannot move, reject, hire or delete anyone.</p>
    <form method="post" class="row">
      <button
        class="primary"
        type="submit"
        formaction={`/interaction/${encodeURIComponent(props.uid)}/allow`}
      >
        Allow access
      </button>
      <button type="submit" formaction={`/interaction/${encodeURIComponent(props.uid)}/deny`}>
        Deny
      </button>
    </form>
  </CardPage>
);

export const ErrorPage = ({ reason }: { reason: string }) => (
  <CardPage title="This request cannot go on">
    <h1>This request cannot go on</h1>
    <p role="alert">{reason}</p>
    <p class="quiet">Close this window and start again from the app that sent you here.</p>
  </CardPage>
);
