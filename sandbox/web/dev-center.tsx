/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import { SANDBOX_APP } from '../auth/client';
import type { Vendor } from '../vendors/vendor';
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

const OAuthApp = () => (
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
);

const LABELS: Record<string, string> = { key: 'Key', database: 'Database', login: 'Login' };

/** What to type into Candor where the ATS takes something else than OAuth. */
const Key = ({ credentials }: Pick<Vendor, 'credentials'>) => {
  const values = Object.entries(credentials).filter(([name]) => name !== 'kind');
  if (values.length === 0) return null;
  return (
    <section class="card part">
      <h2>API key</h2>
      {values.map(([name, value]) => (
        <CopyField key={name} label={LABELS[name] ?? name} value={String(value)} />
      ))}
    </section>
  );
};

const Scopes = ({ scopes }: { scopes: Readonly<Record<string, string>> }) => (
  <section class="card part">
    <h2>Scopes an app may ask for</h2>
    <ul class="scopes">
      {Object.entries(scopes).map(([scope, words]) => (
        <li key={scope}>
          {words} <code>{scope}</code>
        </li>
      ))}
    </ul>
    <p class="quiet">No app can move, reject, hire or delete anyone.</p>
  </section>
);

const DevCenter = ({ origins, vendor }: Pick<WebContext, 'origins' | 'vendor'>) => (
  <>
    <header class="page-head">
      <h1>Dev Center</h1>
      <p class="quiet">What an app needs to connect to this ATS</p>
    </header>
    <div class="settings">
      {vendor.oauth && <OAuthApp />}
      <Key credentials={vendor.credentials} />
      <section class="card part">
        <h2>Addresses</h2>
        <CopyField label="ATS" value={origins.web} />
        <CopyField label="API" value={origins.api} />
        {vendor.oauth && <CopyField label="Sign-in (OAuth)" value={origins.auth} />}
      </section>
      {vendor.oauth && <Scopes scopes={vendor.oauth.scopes} />}
    </div>
  </>
);

export function serveDevCenter(app: Hono<WebEnv>, ctx: WebContext): void {
  app.get('/configure/dev_center', (c) =>
    c.html(
      <Layout title="Dev Center" section="configure" user={c.get('user')}>
        <DevCenter {...ctx} />
      </Layout>,
    ),
  );
}
