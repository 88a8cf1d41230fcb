/** @jsxImportSource hono/jsx */
import { initialsOf, nameOf, showDate } from './format';
import { jobPath, personPath, stageAnchor } from './paths';
import type { Card, Job } from './read-jobs';

const TONES = 6;

export const Avatar = ({ person }: { person: { id: number; first_name: string; last_name: string } }) => (
  <span class={`avatar tone-${person.id % TONES}`} aria-hidden="true">
    {initialsOf(person)}
  </span>
);

export const Tags = ({ tags }: { tags: string[] }) => (
  <ul class="tags">
    {tags.map((tag) => (
      <li key={tag}>{tag}</li>
    ))}
  </ul>
);

export const Dashboard = ({ jobs }: { jobs: Job[] }) => (
  <>
    <header class="page-head">
      <h1>Jobs</h1>
      <p class="quiet">{jobs.length} open</p>
    </header>
    <ul class="jobs">
      {jobs.map((job) => (
        <li class="card job" key={job.id}>
          <div class="job-name">
            <h2>
              <a href={jobPath(job.id)}>{job.name}</a>
            </h2>
            <p class="quiet">
              {job.department} · {job.location}
            </p>
            <p class="quiet">
              {job.stages.reduce((sum, stage) => sum + stage.count, 0)} active, open since{' '}
              {showDate(job.created_at)}
            </p>
          </div>
          <ol class="funnel">
            {job.stages.map((stage) => (
              <li key={stage.id}>
                <a class={stage.count === 0 ? 'none' : undefined} href={jobPath(job.id, stage.id)}>
                  <strong>{stage.count}</strong>
                  <span>{stage.name}</span>
                </a>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  </>
);

const BoardCard = ({ card }: { card: Card }) => (
  <li>
    <a class="card person-card" href={personPath(card.id, card.application_id)}>
      <Avatar person={card} />
      <span class="person-card-text">
        <strong>{nameOf(card)}</strong>
        {card.title && <span>{card.title}</span>}
        <span class="quiet">{card.location}</span>
        <span class="quiet">
          {card.source}, {showDate(card.applied_at)}
        </span>
      </span>
    </a>
  </li>
);

export const Pipeline = ({ job, cards, query }: { job: Job; cards: Card[]; query: string }) => (
  <>
    <nav class="crumbs" aria-label="Breadcrumb">
      <a href="/dashboard">Jobs</a>
    </nav>
    <header class="page-head">
      <h1>{job.name}</h1>
      <p class="quiet">
        {job.department} · {job.location}
      </p>
      <form class="filter" method="get" action={jobPath(job.id)}>
        <input
          type="search"
          name="q"
          value={query}
          placeholder="Search this job"
          aria-label="Search this job"
        />
        <button type="submit">Search</button>
      </form>
    </header>
    {query && (
      <p class="quiet">
        {cards.length} of this job’s candidates match “{query}”. <a href={jobPath(job.id)}>Show all</a>
      </p>
    )}
    <div class="board">
      {job.stages.map((stage) => {
        const here = cards.filter((card) => card.stage_id === stage.id);
        return (
          <section class="stage" id={stageAnchor(stage.id)} key={stage.id}>
            <h2>
              {stage.name} <span class="count">{here.length}</span>
            </h2>
            {here.length === 0 && <p class="empty">Nobody here</p>}
            <ul>
              {here.map((card) => (
                <BoardCard card={card} key={card.application_id} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  </>
);
