/** @jsxImportSource hono/jsx */
import type { Context, Hono } from 'hono';
import { firstRow } from '../store/open';
import { filesOf, readTextFile, viewerOf } from './attachments';
import { notFound, pathId, toId, type WebContext, type WebEnv } from './context';
import { nameOf } from './format';
import { Dashboard, Pipeline } from './jobs';
import { Layout } from './layout';
import { personPath } from './paths';
import { PeopleList } from './people';
import { PersonPage } from './person';
import { LiveParts } from './person-live';
import { findJob, listCards, listJobs } from './read-jobs';
import { applicationsOf, findPerson, peersOf, readLive } from './read-person';

export function servePages(app: Hono<WebEnv>, { db }: WebContext): void {
  // No redirect from the root: some vendors' addresses are all behind its `#`.
  app.on('GET', ['/', '/dashboard'], async (c) =>
    c.html(
      <Layout title="Jobs" section="jobs" user={c.get('user')}>
        <Dashboard jobs={await listJobs(db)} />
      </Layout>,
    ),
  );

  app.get('/jobs/:id{[0-9]+}', async (c) => {
    const job = await findJob(db, pathId(c));
    if (!job) throw notFound();
    const query = c.req.query('q')?.trim() ?? '';
    return c.html(
      <Layout title={job.name} section="jobs" user={c.get('user')}>
        <Pipeline job={job} query={query} cards={await listCards(db, query, job.id)} />
      </Layout>,
    );
  });

  app.get('/people', async (c) => {
    const query = c.req.query('q')?.trim() ?? '';
    return c.html(
      <Layout title="Candidates" section="people" user={c.get('user')}>
        <PeopleList query={query} cards={await listCards(db, query, null)} />
      </Layout>,
    );
  });

  app.get('/people/:id{[0-9]+}/applications/:app{[0-9]+}', (c) =>
    c.redirect(personPath(pathId(c), pathId(c, 'app'))),
  );

  /** The application that the address names, or else the newest; 404 when it is not this person's. */
  const find = async (personId: number, applicationId: string | undefined) => {
    const person = await findPerson(db, personId);
    const applications = await applicationsOf(db, personId);
    const wanted = applicationId === undefined ? applications[0]?.id : toId(applicationId);
    const application = applications.find(({ id }) => id === wanted);
    if (!person || !application) throw notFound();
    return { applications, live: await readLive(db, person, application) };
  };

  const show = async (c: Context<WebEnv>, personId: number, applicationId: string | undefined) => {
    const { live, applications } = await find(personId, applicationId);
    const { person, application } = live;
    const job = await findJob(db, application.job_id);
    const files = await filesOf(db, person.id);
    const shown = files.find(({ id }) => String(id) === c.req.query('file')) ?? files[0];
    const isText = shown && viewerOf(shown.mime) === 'text';
    const text = isText ? await readTextFile(db, shown.id) : undefined;
    return c.html(
      <Layout title={nameOf(person)} section="people" user={c.get('user')}>
        <PersonPage
          live={live}
          applications={applications}
          stages={job?.stages ?? []}
          peers={await peersOf(db, application.stage_id)}
          resume={{ files, shown, text }}
        />
      </Layout>,
    );
  };

  app.get('/people/:id{[0-9]+}', (c) => show(c, pathId(c), c.req.query('application_id')));

  // For vendors whose addresses name the application alone.
  app.get('/applications/:id{[0-9]+}', async (c) => {
    const owner = await firstRow<{ candidate_id: number }>(
      db,
      'SELECT candidate_id FROM applications WHERE id = $1',
      [pathId(c)],
    );
    if (!owner) throw notFound();
    return show(c, owner.candidate_id, String(pathId(c)));
  });

  app.get('/people/:id{[0-9]+}/live', async (c) => {
    const { live } = await find(pathId(c), c.req.query('application_id'));
    return c.html(<LiveParts {...live} />);
  });
}
