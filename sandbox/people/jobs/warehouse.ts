import type { SeedJob } from '../../store/seed';
import { STAGES } from './stages';

export const warehouseJob: SeedJob = {
  id: 5003,
  title: 'Warehouse Team Lead',
  department: 'Operations',
  location: 'Wakefield',
  stages: STAGES,
  descriptionHtml: `<p>Northgate Fulfilment ships 45,000 parcels a day for online shops from a 38,000 square metre site near Wakefield. We are looking for a Warehouse Team Lead for the late shift (14:00 to 22:30) who leads a team of 18 in picking, packing and dispatch.</p>
<h2>Responsibilities</h2>
<ul>
<li>Plan the shift, brief the team and move people between zones as volumes change</li>
<li>Reach the daily targets for pick rate, accuracy and on-time dispatch</li>
<li>Run stock counts and investigate discrepancies together with inventory control</li>
<li>Lead toolbox talks, complete risk assessments and report every near miss</li>
<li>Train new starters, hold return-to-work talks and give honest feedback</li>
<li>Drive small improvements using 5S and lean methods</li>
</ul>
<h2>Requirements</h2>
<ul>
<li>At least 3 years of experience in a warehouse or distribution centre</li>
<li>At least 1 year of experience leading a team or shift</li>
<li>Forklift licence (counterbalance or reach truck), RTITB or ITSSAR</li>
<li>Experience with a warehouse management system (WMS)</li>
<li>Picking, packing and inventory control</li>
<li>Good knowledge of health and safety and manual handling</li>
<li>Good English to brief the team and write handovers</li>
</ul>
<h2>Nice to have</h2>
<ul>
<li>IOSH Working Safely or Managing Safely</li>
<li>Lean or 5S training</li>
<li>First aid at work certificate</li>
<li>Microsoft Excel for shift reports</li>
<li>Polish or Romanian</li>
</ul>
<h2>What we offer</h2>
<ul>
<li>£33,800 plus a late shift allowance of 12 %</li>
<li>28 days of holiday, free parking and a subsidised canteen</li>
<li>Paid licence renewals and a path to Shift Manager within two years</li>
</ul>`,
};
