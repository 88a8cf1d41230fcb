/** "TinyHire": an ATS that no connector knows, as plain pages, for the panel that works on any page. */
import http from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';

export interface PlainAts {
  /** On the machine's own number, for which no build has a permission. */
  origin: string;
  close(): Promise<void>;
}

export interface PlainFile {
  name: string;
  mime: string;
  bytes: Uint8Array;
}

/** Only who comes from one of its pages gets a file, as with a sign-in. */
const SIGNED_IN = 'tinyhire=1';
/** Longer than any page that Candor reads to its end. */
const ENORMOUS_WORDS = 90_000;

const page = (title: string, main: string) => html`<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>${title} – TinyHire</title>
    <style>body { font: 16px/1.5 sans-serif; margin: 2rem; max-width: 44rem } iframe { width: 100%; height: 60vh }</style></head>
  <body>
    <nav><a href="/people/1">Candidates</a> <a href="/jobs">Jobs in Python and Kubernetes</a></nav>
    <main>${raw(main)}</main>
    <footer>TinyHire, the ATS with twelve customers</footer>
  </body>
</html>`;

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('');

/** Starts it on a free port of this machine. */
export async function startPlainAts(resume: PlainFile, resumeText: string): Promise<PlainAts> {
  const app = new Hono();
  const at = { port: 0 };
  /** The same server as another site. */
  const elsewhere = () => `http://files.tinyhire.localhost:${at.port}`;
  const people: Record<string, () => string> = {
    file: () => `<h1>Candidate 1</h1><p>Applied on Monday. Stage: phone call.</p>
      <ul><li><a href="/files/letter.pdf">Cover letter.pdf</a></li><li><a href="/files/1">CV ${resume.name}</a></li></ul>`,
    text: () => `<h1>Candidate 2</h1>${paragraphs(resumeText)}`,
    nothing: () => '<h1>Inbox</h1><p>You have three unread messages. Lunch is at noon today.</p>',
    frame: () => `<h1>Candidate 4</h1><iframe title="Resume" src="${elsewhere()}/people/text"></iframe>`,
    'own-frame': () => '<h1>Candidate 5</h1><iframe title="Resume" src="/people/text"></iframe>',
    elsewhere: () => `<h1>Candidate 6</h1><a href="${elsewhere()}/files/1">Resume.pdf</a>`,
    enormous: () => `${paragraphs(resumeText)}<p>${'filler '.repeat(ENORMOUS_WORDS)}</p>`,
  };
  app.get('/people/:which', (c) => {
    const made = people[c.req.param('which')];
    if (!made) return c.notFound();
    c.header('set-cookie', `${SIGNED_IN}; Path=/; SameSite=Strict`);
    return c.html(page(c.req.param('which'), made()));
  });
  app.get('/files/1', (c) => {
    if (!c.req.header('cookie')?.includes(SIGNED_IN)) return c.text('Sign in first.', 401);
    return c.body(new Uint8Array(resume.bytes), 200, { 'content-type': resume.mime });
  });
  const server = http.createServer(getRequestListener(app.fetch));
  at.port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
  return {
    origin: `http://127.0.0.1:${at.port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
