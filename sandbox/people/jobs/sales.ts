import type { SeedJob } from '../../store/seed';
import { STAGES } from './stages';

export const salesJob: SeedJob = {
  id: 5004,
  title: 'Account Executive',
  department: 'Sales',
  location: 'London (hybrid)',
  stages: STAGES,
  descriptionHtml: `<p>Tallybird sells subscription software for expense management to mid-sized companies in the UK and the DACH region. 1,900 customers pay us every month. We are looking for an Account Executive who takes mid-market deals from the first call to the signature.</p>
<h2>Responsibilities</h2>
<ul>
<li>Own the full sales cycle for companies with 200 to 2,000 employees, from discovery to close</li>
<li>Build and keep a pipeline of four times your quota, half of it by your own outbound prospecting</li>
<li>Run discovery and product demos for finance leaders and write business cases with them</li>
<li>Negotiate annual contracts with procurement and legal</li>
<li>Forecast your quarter within ten percent and keep Salesforce clean</li>
<li>Hand over new customers to Customer Success with clear goals</li>
</ul>
<h2>Requirements</h2>
<ul>
<li>At least 3 years of experience in B2B SaaS sales in a closing role</li>
<li>A record of reaching or beating an annual quota of £500,000 or more</li>
<li>Full sales cycle, prospecting, negotiation and pipeline management</li>
<li>Experience with a qualification method such as MEDDIC, BANT or SPIN</li>
<li>Salesforce or another CRM</li>
<li>Confident product demos and presentations</li>
<li>Fluent English</li>
</ul>
<h2>Nice to have</h2>
<ul>
<li>German or French at a business level</li>
<li>Experience selling to CFOs or in fintech</li>
<li>Outreach, Gong or LinkedIn Sales Navigator</li>
<li>Bachelor’s degree</li>
</ul>
<h2>What we offer</h2>
<ul>
<li>£60,000 base and £120,000 on target, without a cap</li>
<li>Share options, 28 days of holiday and private health insurance</li>
<li>A sales coach and a training budget of £1,500 a year</li>
</ul>`,
};
