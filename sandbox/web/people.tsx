/** @jsxImportSource hono/jsx */
import { nameOf, showDate } from './format';
import { Avatar, Tags } from './jobs';
import { personPath } from './paths';
import type { Card } from './read-jobs';

export const PeopleList = ({ cards, query }: { cards: Card[]; query: string }) => (
  <>
    <header class="page-head">
      <h1>Candidates</h1>
      <p class="quiet">
        {cards.length} active {cards.length === 1 ? 'application' : 'applications'}
        {query && ` with “${query}”`}
      </p>
      <form class="filter" method="get" action="/people">
        <input
          type="search"
          name="q"
          value={query}
          placeholder="Name, title, place or e-mail"
          aria-label="Search candidates"
        />
        <button type="submit">Search</button>
      </form>
    </header>
    {cards.length === 0 ? (
      <p class="empty">
        Nobody matches. <a href="/people">Show all candidates</a>
      </p>
    ) : (
      <div class="card scroll">
        <table class="people">
          <thead>
            <tr>
              <th scope="col">Candidate</th>
              <th scope="col">Job</th>
              <th scope="col">Stage</th>
              <th scope="col">Tags</th>
              <th scope="col">Applied</th>
            </tr>
          </thead>
          <tbody>
            {cards.map((card) => (
              <tr key={card.application_id}>
                <td>
                  <a class="person-line" href={personPath(card.id, card.application_id)}>
                    <Avatar person={card} />
                    <span>
                      <strong>{nameOf(card)}</strong>
                      <span class="quiet">{card.title ?? card.location}</span>
                    </span>
                  </a>
                </td>
                <td>{card.job}</td>
                <td>
                  <span class="pill">{card.stage}</span>
                </td>
                <td>
                  <Tags tags={card.tags} />
                </td>
                <td class="nowrap">{showDate(card.applied_at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </>
);
