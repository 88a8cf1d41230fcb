/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { SANDBOX_APP } from '../auth/client';
import { ALL_SCOPES, scopeInWords } from '../greenhouse/scopes';
import type { WebContext, WebEnv } from './context';
import { Layout } from './layout';

const CopyField = ({ label, value }: { label: string; value: string }) => (
  <div class="copy">
    <label>
      {label}
      <input readonly value={value} />
    </label>
    <button type="button" data-copy={value} aria-label={`Copy ${label}`}>
      Copy
    </button>
  </div>
);

const DevCenter = ({ origins }: Pick<WebContext, 'origins'>) => (
  <>
    <header class="page-head">
      <h1>Dev Center</h1>
      <p class="quiet">What an app needs to connect to this ATS</p>
    </header>
    <div class="settings">
      <section class="card part">
        <h2>OAuth app: {SANDBOX_APP.name}</h2>
        <CopyField label="Client ID" value={SANDBOX_APP.clientId} />
        <CopyField label="Client secret" value={SANDBOX_APP.clientSecret} />
        {SANDBOX_APP.redirectUris.map((uri, index) => (
          <CopyField
            key={uri}
            label={index === 0 ? 'Redirect URI (Chrome)' : 'Redirect URI (Firefox)'}
            value={uri}
          />
        ))}
      </section>
      <section class="card part">
        <h2>Addresses</h2>
        <CopyField label="ATS" value={origins.web} />
        <CopyField label="API" value={`${origins.api}/v3`} />
        <CopyField label="Sign-in (OAuth)" value={origins.auth} />
      </section>
      <section class="card part">
        <h2>Scopes an app may ask for</h2>
        <ul class="scopes">
          {ALL_SCOPES.map((scope) => (
            <li key={scope}>
              {scopeInWords(scope)} <code>{scope}</code>
            </li>
          ))}
        </ul>
        <p class="quiet">No app can move, reject, hire or delete anyone.</p>
      </section>
    </div>
  </>
);

export function serveDevCenter(app: Hono<WebEnv>, { origins }: WebContext): void {
  app.get('/configure/dev_center', (c) =>
    c.html(
      <Layout title="Dev Center" section="configure" user={c.get('user')}>
        <DevCenter origins={origins} />
      </Layout>,
    ),
  );
}
