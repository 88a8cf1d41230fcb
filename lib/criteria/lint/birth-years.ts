/**
 * When technologies could first be used by the public (first release or announcement, whichever came first). `slug` is
 * the last part of a canonical skill id; `word` is looked for in the criterion's words where it cannot mean another thing.
 */
export interface Technology {
  slug: string;
  name: string;
  year: number;
  word?: RegExp;
}

const named = (slug: string, name: string, year: number): Technology => ({
  slug,
  name,
  year,
  word: new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'iu',
  ),
});
/** The name is a common word too: only the canonical id counts. */
const ambiguous = (slug: string, name: string, year: number): Technology => ({ slug, name, year });

export const TECHNOLOGIES: readonly Technology[] = [
  named('kubernetes', 'Kubernetes', 2014),
  named('docker', 'Docker', 2013),
  named('terraform', 'Terraform', 2014),
  named('ansible', 'Ansible', 2012),
  named('github-actions', 'GitHub Actions', 2018),
  named('gitlab-ci', 'GitLab CI', 2012),
  named('jenkins', 'Jenkins', 2011),
  named('prometheus-monitoring', 'Prometheus', 2012),
  named('grafana', 'Grafana', 2014),
  named('aws', 'AWS', 2006),
  named('microsoft-azure', 'Azure', 2010),
  named('google-cloud', 'Google Cloud', 2008),
  named('helm', 'Helm charts', 2015),
  named('typescript', 'TypeScript', 2012),
  ambiguous('react', 'React', 2013),
  named('react-native', 'React Native', 2015),
  named('next-js', 'Next.js', 2016),
  named('vue-js', 'Vue.js', 2014),
  named('angular', 'Angular', 2010),
  named('svelte', 'Svelte', 2016),
  named('node-js', 'Node.js', 2009),
  named('deno', 'Deno', 2018),
  named('nestjs', 'NestJS', 2017),
  named('graphql', 'GraphQL', 2015),
  named('tailwind-css', 'Tailwind', 2017),
  named('webassembly', 'WebAssembly', 2015),
  ambiguous('go', 'Go', 2009),
  named('go', 'Golang', 2009),
  ambiguous('rust', 'Rust', 2012),
  ambiguous('swift', 'Swift', 2014),
  named('kotlin', 'Kotlin', 2011),
  ambiguous('dart', 'Dart', 2011),
  named('flutter', 'Flutter', 2017),
  named('elixir', 'Elixir', 2012),
  ambiguous('julia', 'Julia', 2012),
  named('fastapi', 'FastAPI', 2018),
  named('spring-boot', 'Spring Boot', 2014),
  named('solidity', 'Solidity', 2015),
  named('ios-development', 'iOS', 2007),
  named('android-development', 'Android', 2008),
  named('apache-spark', 'Apache Spark', 2010),
  named('apache-kafka', 'Kafka', 2011),
  named('apache-airflow', 'Airflow', 2015),
  named('dbt', 'dbt', 2016),
  named('snowflake', 'Snowflake', 2014),
  named('databricks', 'Databricks', 2013),
  named('hadoop', 'Hadoop', 2006),
  named('mongodb', 'MongoDB', 2009),
  named('redis', 'Redis', 2009),
  named('tensorflow', 'TensorFlow', 2015),
  named('pytorch', 'PyTorch', 2016),
  named('prompt-engineering', 'prompt engineering', 2020),
  named('large-language-models', 'large language models', 2018),
  named('chatgpt', 'ChatGPT', 2022),
  named('langchain', 'LangChain', 2022),
  named('copilot', 'GitHub Copilot', 2021),
  named('power-bi', 'Power BI', 2014),
  named('figma', 'Figma', 2015),
  named('canva', 'Canva', 2013),
  named('tiktok-ads', 'TikTok', 2016),
  named('slack', 'Slack', 2013),
  named('microsoft-teams', 'Microsoft Teams', 2016),
];
