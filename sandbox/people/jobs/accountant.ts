import type { SeedJob } from '../../store/seed';
import { STAGES } from './stages';

export const accountantJob: SeedJob = {
  id: 5002,
  title: 'Senior Accountant',
  department: 'Finance',
  location: 'Frankfurt am Main or Dublin',
  stages: STAGES,
  descriptionHtml: `<p>Meridian Filters makes industrial filters in nine countries with 2,400 people. The group finance team sits in Frankfurt and Dublin and closes 14 entities every month. We are looking for a Senior Accountant who owns the close of four of them.</p>
<h2>Responsibilities</h2>
<ul>
<li>Own the month-end and year-end close of four entities, from accruals to the reporting package, within five working days</li>
<li>Prepare financial statements under IFRS and local GAAP (HGB or FRS 102)</li>
<li>Reconcile balance sheet accounts and intercompany balances and clear differences older than 60 days</li>
<li>Be the contact for external auditors and prepare the audit file</li>
<li>Prepare VAT returns and support the tax advisers</li>
<li>Improve the chart of accounts and automate recurring journals in SAP</li>
</ul>
<h2>Requirements</h2>
<ul>
<li>At least 5 years of experience in accounting, part of it in a group or an audit firm</li>
<li>Completed qualification such as ACCA, ACA, CPA or Bilanzbuchhalter</li>
<li>Bachelor’s degree in accounting, finance or business administration, or comparable</li>
<li>Solid knowledge of IFRS and of HGB or FRS 102</li>
<li>Month-end closing, account reconciliation and intercompany accounting</li>
<li>SAP FI or S/4HANA</li>
<li>Advanced Microsoft Excel</li>
<li>Business fluent English</li>
</ul>
<h2>Nice to have</h2>
<ul>
<li>German at B2 or better</li>
<li>Consolidation experience, for example with LucaNet or SAP BPC</li>
<li>Power BI or Power Query</li>
<li>Experience with a SOX environment</li>
</ul>
<h2>What we offer</h2>
<ul>
<li>€68,000 to €82,000 depending on experience, plus a bonus of up to 10 %</li>
<li>30 days of leave, three days a week from home</li>
<li>Paid membership fees of your professional body and 40 hours of training a year</li>
</ul>`,
};
