/** Texts from right to left: read and scored without a crash, or refused in a plain sentence; never a made-up value. */
import { describe, expect, it } from 'vitest';
import { maskResume, readRequirements, scoreJob } from './index';
import { parseResume, readText } from './read';

const ARABIC = `ليلى حداد
المهنة: مهندسة برمجيات
الخبرة
مهندسة برمجيات، شركة النور، 2018 - 2024
• تطوير تطبيقات باستخدام Python و PostgreSQL و Kubernetes
• صيانة قواعد البيانات ومراقبة الأداء وكتابة الوثائق التقنية باللغة الإنجليزية للعملاء
• قيادة فريق من خمسة مهندسين وتدريب الزملاء الجدد
التعليم
بكالوريوس علوم الحاسوب، جامعة القاهرة، 2017
اللغات: العربية، English (C1)`;
const HEBREW = `נועה לוי
ניסיון תעסוקתי
מהנדסת תוכנה, חברת אור, 2018 - 2024
• פיתוח מערכות ב-Python וב-PostgreSQL על גבי Kubernetes
• הובלת צוות של חמישה מהנדסים והדרכת עובדים חדשים
השכלה
תואר ראשון במדעי המחשב, אוניברסיטת תל אביב, 2017
שפות: עברית, English (C1)`;
const JOB = {
  title: 'Software engineer',
  description: 'Requirements\n- Python\n- PostgreSQL\n- Kubernetes\n- Fluent English',
};

describe.each([
  ['Arabic', ARABIC],
  ['Hebrew', HEBREW],
])('a resume in %s', (_, text) => {
  it('is read, masked in place and scored by what it names', async () => {
    const read = await parseResume(new TextEncoder().encode(text));
    if (!read.ok) throw new Error(read.error.message);
    expect(maskResume(read.value).text).toHaveLength(read.value.text.length);
    const score = scoreJob(read.value, JOB);
    const met = score.findings.filter(({ requirement }) => requirement.kind === 'skill');
    expect(met.map(({ requirement, verdict }) => [requirement.label, verdict])).toEqual([
      ['Python', expect.stringMatching(/met|partly/)],
      ['PostgreSQL', expect.stringMatching(/met|partly/)],
      ['Kubernetes', expect.stringMatching(/met|partly/)],
    ]);
    for (const { quotes } of score.findings)
      for (const { start, end, text: words } of quotes) expect(read.value.text.slice(start, end)).toBe(words);
  });

  it('as a job asks for what it names, and says where that is too little', () => {
    const requirements = readRequirements({ title: text.split('\n')[1] ?? '', description: text });
    for (const { anyOf } of requirements) expect(Array.isArray(anyOf)).toBe(true);
    const score = scoreJob(readText(text), { title: '', description: 'ب' });
    expect(score.value).toBeNull();
    expect(score.reason).toMatch(/names no criteria/);
  });

  it('with marks of direction between its letters is the same text', () => {
    const marked = text
      .replaceAll('Python', '\u202aPython\u202c')
      .replaceAll('Kubernetes', '\u200fKubernetes\u200e');
    expect(scoreJob(readText(marked), JOB).value).toBe(scoreJob(readText(text), JOB).value);
  });
});

describe('time', () => {
  const resume = (from: string, to: string) =>
    readText(
      `Jane Miller\n\nSummary\nCareful colleague who likes clear words, quiet mornings and work that helps somebody every day of the week\n\nExperience\nSoftware engineer, Acme Ltd, ${from} - ${to}\n• Built services with Python and PostgreSQL\n• Ran Kubernetes clusters`,
    );
  it('past is worth as much as present where the job does not ask for recent work', () => {
    const points = (from: string, to: string) =>
      scoreJob(resume(from, to), JOB).findings.map(({ requirement, points: own }) => [requirement.id, own]);
    expect(points('03/1998', '03/2003')).toEqual(points('03/2019', '03/2024'));
  });
});
