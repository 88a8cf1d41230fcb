/** @jsxImportSource hono/jsx */
import { nameOf, showDate } from './format';
import { Avatar } from './jobs';
import { actionPath, jobPath, livePath, personPath } from './paths';
import { LiveParts } from './person-live';
import type { Stage } from './read-jobs';
import type { Application, LiveView, Peer, Person } from './read-person';
import { type ResumeProps, ResumeViewer } from './resume';

export interface PersonPageProps {
  live: LiveView;
  applications: Application[];
  stages: Stage[];
  peers: Peer[];
  resume: Omit<ResumeProps, 'person' | 'application'>;
}

const PeerLink = ({ peer, label }: { peer: Peer | undefined; label: 'Previous' | 'Next' }) =>
  peer ? (
    <a
      class="button"
      rel={label === 'Next' ? 'next' : 'prev'}
      title={`${label} in this stage: ${peer.name}`}
      href={personPath(peer.candidate_id, peer.application_id)}
    >
      {label}
    </a>
  ) : (
    <span class="button off">{label}</span>
  );

const Peers = ({ peers, application }: { peers: Peer[]; application: Application }) => {
  const at = peers.findIndex((peer) => peer.application_id === application.id);
  return (
    <nav class="peers" aria-label="Candidates in this stage">
      <PeerLink label="Previous" peer={peers[at - 1]} />
      <span class="quiet">
        {at + 1} of {peers.length}
      </span>
      <PeerLink label="Next" peer={peers[at + 1]} />
    </nav>
  );
};

const Contact = ({ person }: { person: Person }) => (
  <section class="card part">
    <h2>Contact</h2>
    <dl class="contact">
      <dt>E-mail</dt>
      <dd>
        <a href={`mailto:${person.email}`}>{person.email}</a>
      </dd>
      <dt>Phone</dt>
      <dd>{person.phone}</dd>
      <dt>Location</dt>
      <dd>{person.location}</dd>
    </dl>
  </section>
);

const Head = ({ live: { person, application }, applications, stages, peers }: PersonPageProps) => (
  <>
    <div class="person-nav">
      <nav class="crumbs" aria-label="Breadcrumb">
        <a href="/dashboard">Jobs</a>
        <a href={jobPath(application.job_id)}>{application.job}</a>
        <a href={jobPath(application.job_id, application.stage_id)}>{application.stage}</a>
      </nav>
      <Peers peers={peers} application={application} />
    </div>
    <header class="person-head">
      <Avatar person={person} />
      <div class="person-name">
        <h1>{nameOf(person)}</h1>
        {person.title && <p>{person.title}</p>}
        <p class="quiet">
          <span class="pill">{application.stage}</span> {application.source} · applied{' '}
          {showDate(application.applied_at)}
        </p>
      </div>
      <form class="move" method="post" action={actionPath(person.id, 'stage')}>
        <input type="hidden" name="application_id" value={application.id} />
        <select name="stage_id" aria-label="Stage">
          {stages.map((stage) => (
            <option key={stage.id} value={stage.id} selected={stage.id === application.stage_id}>
              {stage.name}
            </option>
          ))}
        </select>
        <button type="submit">Move</button>
      </form>
    </header>
    <nav class="tabs" aria-label="Applications">
      {applications.map((other) => (
        <a
          key={other.id}
          href={personPath(person.id, other.id)}
          aria-current={other.id === application.id ? 'page' : undefined}
        >
          {other.job}
        </a>
      ))}
    </nav>
  </>
);

export const PersonPage = (props: PersonPageProps) => {
  const { person, application } = props.live;
  return (
    <>
      <Head {...props} />
      <div class="person-columns" data-live-from={livePath(person.id, application.id)}>
        <ResumeViewer {...props.resume} person={person} application={application} />
        <div class="side">
          <Contact person={person} />
          <LiveParts {...props.live} />
        </div>
      </div>
    </>
  );
};
