/** @jsxImportSource hono/jsx */
import { html } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import type { User } from '../store/users';
import { STYLE_SHEETS } from './assets';

const PRODUCT = 'sandbox ATS';

export const Document = (props: PropsWithChildren<{ title: string; narrow?: boolean }>) =>
  html`<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${props.title} · ${PRODUCT}`}</title>
        {STYLE_SHEETS.map((sheet) => (
          <link key={sheet} rel="stylesheet" href={`/assets/${sheet}`} />
        ))}
        {!props.narrow && <script src="/app.js" type="module" />}
      </head>
      <body class={props.narrow ? 'narrow' : undefined}>{props.children}</body>
    </html>
  )}`;

export type Section = 'jobs' | 'people' | 'configure';

const NAV: { section: Section; href: string; label: string }[] = [
  { section: 'jobs', href: '/dashboard', label: 'Jobs' },
  { section: 'people', href: '/people', label: 'Candidates' },
  { section: 'configure', href: '/configure/dev_center', label: 'Dev Center' },
];

/** A page with the top bar; `<main>` is what single-page navigation swaps. */
export const Layout = (props: PropsWithChildren<{ title: string; user: User; section: Section }>) => (
  <Document title={props.title}>
    <header class="topbar">
      <a class="brand" href="/dashboard">
        {PRODUCT}
      </a>
      <nav class="topnav" aria-label="Main">
        {NAV.map(({ section, href, label }) => (
          <a key={section} href={href} aria-current={section === props.section ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <form class="find" method="get" action="/people">
        <input type="search" name="q" placeholder="Find a candidate" aria-label="Find a candidate" />
      </form>
      <form class="account" method="post" action="/users/sign_out">
        <span>{props.user.name}</span>
        <button class="plain" type="submit">
          Sign out
        </button>
      </form>
      <div class="progress" aria-hidden="true" />
    </header>
    <p class="offline" role="status" hidden>
      The ATS does not answer. What you see may be out of date.
    </p>
    <main class="page">{props.children}</main>
  </Document>
);

/** One card in the middle, for sign-in, consent and messages. */
export const CardPage = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <Document title={title} narrow>
    <main class="card sign-in">
      <p class="brand">{PRODUCT}</p>
      {children}
    </main>
  </Document>
);

/** For everything that has nothing else to show. */
export const MessagePage = ({ title, message }: { title: string; message: string }) => (
  <CardPage title={title}>
    <h1>{title}</h1>
    <p role="alert">{message}</p>
    <p>
      <a href="/dashboard">Go to the jobs</a>
    </p>
  </CardPage>
);
