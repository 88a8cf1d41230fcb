import type { SECTION_KINDS } from '@/lib/engine/types';
import { fold } from './clean';

type Kind = (typeof SECTION_KINDS)[number];

/** Headings in English, German, French, Spanish, Portuguese and Dutch; folded: lower case, no accents, no punctuation. */
const HEADINGS: Partial<Record<Kind, string>> = {
  summary:
    'summary|professional summary|career summary|executive summary|summary of qualifications|profile|professional profile|career profile|personal profile|about|about me|objective|career objective|professional objective|career focus|overview|career overview|professional overview|introduction|personal statement|profil|kurzprofil|uber mich|zusammenfassung|ziel|berufsziel|personliches profil|profil professionnel|a propos|a propos de moi|resume|objectif|objectif professionnel|perfil|perfil profesional|sobre mi|resumen|resumen profesional|objetivo|objetivo profesional|perfil profissional|sobre mim|resumo|resumo profissional|objetivo profissional|profiel|persoonlijk profiel|over mij|samenvatting|doelstelling|statement',
  experience:
    'experience|work experience|professional experience|work history|employment history|employment|career history|professional background|relevant experience|related experience|industry experience|job history|career experience|business experience|experience highlights|work background|positions held|military experience|military service|teaching experience|clinical experience|management experience|internships|internship experience|additional experience|other experience|previous experience|professional history|berufserfahrung|berufliche erfahrung|berufspraxis|beruflicher werdegang|werdegang|berufstatigkeit|berufliche stationen|praktische erfahrung|arbeitserfahrung|praktika|berufliche tatigkeit|experience professionnelle|experiences professionnelles|experiences|parcours professionnel|emplois|stages|experiencia|experiencia laboral|experiencia profesional|trayectoria profesional|historial laboral|practicas|experiencia profissional|experiencia de trabalho|historico profissional|percurso profissional|estagios|werkervaring|ervaring|professionele ervaring|loopbaan|arbeidsverleden|stages en werkervaring|relevante werkervaring|relevante ervaring',
  education:
    'education|education and training|education training|academic background|academic history|academic qualifications|educational background|educational history|qualifications|academics|schooling|education and certifications|education and credentials|education and professional development|academic credentials|training and education|degrees|ausbildung|bildung|bildungsweg|schulbildung|studium|akademische ausbildung|schul und berufsausbildung|aus und weiterbildung|hochschulbildung|akademischer werdegang|schulische ausbildung|berufsausbildung|schule|formation|formations|etudes|diplomes|formation academique|formation et diplomes|parcours academique|parcours scolaire|educacion|formacion|formacion academica|estudios|titulacion|educacion y formacion|formacao|formacao academica|educacao|escolaridade|habilitacoes|habilitacoes academicas|habilitacoes literarias|estudos|opleiding|opleidingen|onderwijs|studie|scholing|opleiding en cursussen|studies',
  skills:
    'skills|technical skills|key skills|core skills|skill set|skillset|skills summary|summary of skills|professional skills|computer skills|it skills|core competencies|key competencies|competencies|competences|areas of expertise|expertise|highlights|skill highlights|core qualifications|technical proficiencies|proficiencies|technologies|technical expertise|tools|tools and technologies|strengths|key strengths|core strengths|technical summary|areas of strength|special skills|other skills|additional skills|relevant skills|job related skills|software|software skills|hard skills|soft skills|skills used|abilities|specialties|key qualifications|technical knowledge|programming languages|tech stack|kenntnisse|fahigkeiten|kompetenzen|it kenntnisse|edv kenntnisse|fachkenntnisse|kenntnisse und fahigkeiten|fahigkeiten und kenntnisse|kernkompetenzen|besondere kenntnisse|technische kenntnisse|starken|schlusselkompetenzen|competences|competences techniques|competences cles|competences informatiques|savoir faire|connaissances|atouts|outils|habilidades|competencias|aptitudes|conocimientos|capacidades|habilidades tecnicas|conocimientos informaticos|competencias tecnicas|aptidoes|competencias profissionais|conhecimentos|habilidades e competencias|vaardigheden|competenties|kennis|kennis en vaardigheden|technische vaardigheden|computervaardigheden|kernkwaliteiten|kwaliteiten',
  certificates:
    'certifications|certificates|certification|licenses|licences|licensure|licenses and certifications|certifications and licenses|licenses certifications|certifications licenses|professional certifications|professional licenses|credentials|training|trainings|professional training|training and certifications|certifications and training|courses|courses and certifications|professional development|courses and certificates|zertifikate|zertifizierungen|zertifikate und lizenzen|weiterbildung|weiterbildungen|fortbildung|fortbildungen|schulungen|fuhrerschein|lizenzen|fort und weiterbildung|certificats|permis|formations complementaires|certificados|certificaciones|cursos|licencias|formacion complementaria|cursos y certificaciones|certificacoes|cursos e certificacoes|licencas|formacao complementar|certificaten|certificering|certificeringen|cursussen|trainingen|cursussen en trainingen|rijbewijs',
  languages:
    'languages|language skills|language|foreign languages|language proficiency|sprachen|sprachkenntnisse|fremdsprachen|langues|competences linguistiques|langues etrangeres|idiomas|lenguas|conocimientos de idiomas|linguas|linguas estrangeiras|talen|talenkennis',
  projects:
    'projects|key projects|selected projects|personal projects|project experience|academic projects|portfolio|open source|projekte|projekterfahrung|ausgewahlte projekte|projets|projets personnels|realisations|proyectos|proyectos personales|projetos|projecten',
  contact:
    'contact|contact information|contact details|personal information|personal details|personal data|personliche daten|kontakt|kontaktdaten|zur person|personliche angaben|coordonnees|informations personnelles|etat civil|contacto|datos personales|informacion personal|datos de contacto|contato|dados pessoais|informacoes pessoais|informacao pessoal|contactgegevens|persoonlijke gegevens|personalia|persoonsgegevens',
  interests:
    'interests|hobbies|hobbies and interests|interests and hobbies|activities|personal interests|extracurricular activities|interessen|hobbys|hobbies und interessen|interessen und hobbys|freizeit|centres d interet|loisirs|interets|intereses|aficiones|hobbies e interesses|interesses|passatempos|hobby s|interesses en hobby s|hobbys en interesses',
  references:
    'references|professional references|referees|recommendations|referenzen|references professionnelles|referencias|referencias profesionales|referenties',
  other:
    'accomplishments|achievements|key achievements|career achievements|professional accomplishments|selected accomplishments|key accomplishments|awards|honors|honours|awards and honors|honors and awards|publications|patents|presentations|volunteer|volunteering|volunteer experience|volunteer work|community service|community involvement|civic activities|affiliations|professional affiliations|memberships|professional memberships|associations|professional associations|additional information|other information|other|miscellaneous|responsibilities and accomplishments|leadership|military|security clearance|clearance|availability|conferences|auszeichnungen|veroffentlichungen|publikationen|ehrenamt|ehrenamtliches engagement|engagement|sonstiges|mitgliedschaften|weitere angaben|preise|distinctions|benevolat|engagements|divers|prix|premios|publicaciones|voluntariado|otros|otros datos|logros|premios e distincoes|publicacoes|outros|outras informacoes|realizacoes|prijzen|publicaties|vrijwilligerswerk|overig|overige|nevenactiviteiten|prestaties',
};

const KIND_OF = new Map<string, Kind>();
for (const [kind, names] of Object.entries(HEADINGS))
  for (const name of names.split('|')) if (!KIND_OF.has(name)) KIND_OF.set(name, kind as Kind);

/** Words that join two headings in one ("Education & Certifications"). */
const JOINING = / (?:and|und|et|y|e|en|or) | {2,}/;
const FILLER = /\b(?:my|meine?|mes|mon|ma|mis?|meus?|mijn|continued|cont|fortsetzung|suite)\b/g;

/** Words that only stress what follows them ("Core Accomplishments"). */
const MODIFIER =
  /^(?:core|key|main|major|selected|executive|professional|career|relevant|additional|other|personal|technical|general|further|weitere|wichtige|autres|principales|otros|outras|overige) /;

/**
 * The kind of section a line announces, or null where it is no known heading. The line's own punctuation, case, numbering
 * and accents do not matter; letters set wide apart ("S K I L L S") are read together.
 */
export function headingKind(text: string): Kind | null {
  if (text.length > 60) return null;
  const spaced = /^(?:\p{L} ){3,}\p{L}\s*:?$/u.test(text) ? text.replace(/ /g, '') : text;
  const plain = fold(spaced)
    .replace(FILLER, ' ')
    .replace(/^(?:\d+|[ivx]+) /, '')
    .replace(/ +/g, ' ')
    .trim();
  const known = KIND_OF.get(plain) ?? KIND_OF.get(plain.replace(MODIFIER, ''));
  if (known !== undefined) return known;
  const parts = plain.split(JOINING).map((part) => KIND_OF.get(part.trim()));
  return parts.length > 1 && parts.every((part) => part !== undefined) ? (parts[0] ?? null) : null;
}

/** A heading with its content behind it on one line ("Languages: German, English"). */
export function inlineHeading(text: string): { kind: Kind; heading: string; contentAt: number } | null {
  const found = /^([^:\t|]{3,40})(?::|\t)\s*(?=\S)/.exec(text);
  if (found === null) return null;
  const heading = (found[1] ?? '').trim();
  const kind = headingKind(heading);
  return kind === null ? null : { kind, heading, contentAt: found[0].length };
}
