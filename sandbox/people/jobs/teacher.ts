import type { SeedJob } from '../../store/seed';
import { STAGES } from './stages';

export const teacherJob: SeedJob = {
  id: 5005,
  title: 'Secondary School Maths Teacher',
  department: 'Mathematics',
  location: 'York',
  stages: STAGES,
  descriptionHtml: `<p>Foss Park Academy is a mixed 11-18 comprehensive school in York with 1,150 pupils and a sixth form of 210. The mathematics department of eleven teachers is looking for a full-time Maths Teacher from January.</p>
<h2>Responsibilities</h2>
<ul>
<li>Teach mathematics at Key Stages 3 and 4, and at A level where experience allows</li>
<li>Plan lessons and schemes of work that fit pupils of all abilities, including pupils with SEND</li>
<li>Assess work, keep track of progress and report to parents three times a year</li>
<li>Prepare pupils for GCSE and A level examinations (AQA and Edexcel)</li>
<li>Act as a form tutor and follow the school’s safeguarding procedures</li>
<li>Take part in the department’s lesson study and offer one club or intervention a week</li>
</ul>
<h2>Requirements</h2>
<ul>
<li>Qualified Teacher Status (QTS)</li>
<li>Bachelor’s degree in mathematics or a closely related subject</li>
<li>PGCE or equivalent teacher training</li>
<li>At least 2 years of experience teaching mathematics in a secondary school</li>
<li>Lesson planning, classroom management and assessment</li>
<li>Good knowledge of the GCSE mathematics curriculum</li>
<li>Safeguarding training and an enhanced DBS check</li>
<li>Fluent English</li>
</ul>
<h2>Nice to have</h2>
<ul>
<li>A level Mathematics or Further Mathematics teaching</li>
<li>Differentiation for pupils with special educational needs</li>
<li>Google Classroom, Desmos or GeoGebra</li>
<li>A second subject such as physics or computer science</li>
</ul>
<h2>What we offer</h2>
<ul>
<li>Main or upper pay range (£32,916 to £51,048) and Teachers’ Pension</li>
<li>A fortnight of October half-term and no report weekends</li>
<li>A funded NPQ or master’s module and a mentor in your first year</li>
</ul>`,
};
