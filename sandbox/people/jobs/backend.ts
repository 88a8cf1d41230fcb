import type { SeedJob } from '../../store/seed';
import { STAGES } from './stages';

export const backendJob: SeedJob = {
  id: 5006,
  title: 'Backend Engineer (TypeScript)',
  department: 'Engineering',
  location: 'Remote (Europe)',
  stages: STAGES,
  descriptionHtml: `<p>Harbourline builds scheduling software that 300 clinics use every day. Our backend is TypeScript on Node.js with PostgreSQL, about 180,000 lines, deployed ten times a day. We are looking for a Backend Engineer for the appointments team of six.</p>
<h2>Responsibilities</h2>
<ul>
<li>Design, build and run APIs in TypeScript that handle 900 requests per second at peak</li>
<li>Model data in PostgreSQL, write migrations that run without downtime and keep queries fast</li>
<li>Own your services in production: dashboards, alerts and one week on call in six</li>
<li>Review code and write short design documents before large changes</li>
<li>Work with product and clinics to find the smallest thing that helps</li>
<li>Improve the test suite and the continuous integration pipeline</li>
</ul>
<h2>Requirements</h2>
<ul>
<li>At least 4 years of experience in backend development</li>
<li>Very good TypeScript and Node.js</li>
<li>PostgreSQL and SQL: indexes, transactions, query plans</li>
<li>REST API design</li>
<li>Automated testing</li>
<li>Docker and continuous integration (CI/CD)</li>
<li>Git</li>
<li>Good English, written and spoken</li>
</ul>
<h2>Nice to have</h2>
<ul>
<li>AWS and Terraform</li>
<li>Kubernetes</li>
<li>Kafka or another message queue</li>
<li>Experience with health data and GDPR</li>
<li>Degree in computer science or a comparable field</li>
</ul>
<h2>What we offer</h2>
<ul>
<li>€70,000 to €90,000, the same in all of Europe</li>
<li>Remote with two team weeks a year in Lisbon</li>
<li>30 days of leave, a laptop of your choice and €1,000 for learning</li>
</ul>`,
};
