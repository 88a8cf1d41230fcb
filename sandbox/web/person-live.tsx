/** @jsxImportSource hono/jsx */
import { showDateTime } from './format';
import { Tags } from './jobs';
import { actionPath } from './paths';
import { Fields } from './person-fields';
import type { Activity, LiveView, Note } from './read-person';

/**
 * The parts that apps write to. Each `data-live` element is swapped by its id when its fetched twin differs,
 * so nothing in them may depend on the time of asking.
 */
export const LiveParts = (view: LiveView) => (
  <>
    <section class="card part" id="live-tags" data-live>
      <h2>Tags</h2>
      {view.tags.length > 0 ? <Tags tags={view.tags} /> : <p class="empty">No tags yet</p>}
    </section>
    <section class="card part" id="live-candidate-fields" data-live>
      <h2>Candidate fields</h2>
      <Fields {...view} owner="candidate" />
    </section>
    <section class="card part" id="live-application-fields" data-live>
      <h2>Application fields</h2>
      <Fields {...view} owner="application" />
    </section>
    <section class="card part">
      <h2>Notes</h2>
      <form class="new-note" method="post" action={actionPath(view.person.id, 'notes')}>
        <input type="hidden" name="application_id" value={view.application.id} />
        <textarea name="body" rows={3} required placeholder="Write a note" aria-label="New note" />
        <div class="row">
          <label class="check">
            <input type="checkbox" name="private" value="yes" />
            Private
          </label>
          <button class="primary" type="submit">
            Add note
          </button>
        </div>
      </form>
      <Notes notes={view.notes} />
    </section>
    <section class="card part" id="live-activity" data-live>
      <h2>Activity</h2>
      <ActivityLog activity={view.activity} />
    </section>
  </>
);

const Notes = ({ notes }: { notes: Note[] }) => (
  <div id="live-notes" data-live>
    {notes.length === 0 && <p class="empty">No notes yet</p>}
    {notes.map((note) => (
      <article class="note" key={note.id} data-note={note.id}>
        <p class="note-head">
          <strong>{note.author}</strong>
          {note.visibility !== 'public' && (
            <span class="pill private">{note.visibility === 'private' ? 'private' : 'admins only'}</span>
          )}
          <time class="quiet" datetime={note.created_at.toISOString()}>
            {showDateTime(note.created_at)}
          </time>
        </p>
        <p class="note-text">{note.body}</p>
      </article>
    ))}
  </div>
);

const ActivityLog = ({ activity }: { activity: Activity[] }) => (
  <ol class="activity">
    {activity.map((line) => (
      <li key={line.id}>
        <span>{line.what}</span>
        <span class="quiet">
          {line.actor}, <time datetime={line.at.toISOString()}>{showDateTime(line.at)}</time>
        </span>
      </li>
    ))}
  </ol>
);
