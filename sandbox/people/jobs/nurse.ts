import type { SeedJob } from '../../store/seed';
import { STAGES } from './stages';

export const nurseJob: SeedJob = {
  id: 5001,
  title: 'Registered Nurse',
  department: 'Acute Medicine',
  location: 'Leeds',
  stages: STAGES,
  descriptionHtml: `<p>Aire Valley Hospitals runs two acute sites in Leeds with 640 beds. We are looking for a Registered Nurse for our 28-bed acute medical unit, working a rota of days, nights and weekends, 37.5 hours a week.</p>
<h2>Responsibilities</h2>
<ul>
<li>Assess, plan, deliver and evaluate care for up to eight acutely ill adult patients per shift</li>
<li>Administer medication, including intravenous antibiotics and blood products, in line with policy</li>
<li>Recognise deterioration early using NEWS2 and escalate to the medical team with a clear SBAR handover</li>
<li>Coordinate discharge with therapists, social workers, families and community teams</li>
<li>Supervise student nurses and healthcare assistants and act as a link nurse for infection control</li>
</ul>
<h2>Requirements</h2>
<ul>
<li>Registered Nurse (Adult) with a current NMC registration</li>
<li>Degree or diploma in nursing</li>
<li>At least 3 years of experience as a registered nurse in an acute ward or emergency department</li>
<li>Medication administration and IV therapy competence</li>
<li>Patient assessment and care planning</li>
<li>Infection prevention and control</li>
<li>Basic Life Support certificate</li>
<li>Fluent English, spoken and written</li>
</ul>
<h2>Nice to have</h2>
<ul>
<li>Experience with an electronic patient record such as SystmOne or EPR</li>
<li>Immediate Life Support (ILS)</li>
<li>Wound care or tissue viability training</li>
<li>Mentoring of students</li>
</ul>
<h2>What we offer</h2>
<ul>
<li>Salary of £34,500 to £41,200 plus unsocial hours payments</li>
<li>27 days of holiday plus bank holidays, rising with service</li>
<li>NHS pension, relocation support up to £3,000 and a funded clinical course every year</li>
</ul>`,
};
