import { namesOccupation } from '../../find/occupations';

/** Whether words name a job, an organisation or a place: judged by their own nouns and endings, in six languages. */

const ROLE_WORDS =
  'accountant|actor|actress|actuary|adjuster|administrator|administrative|admin|adviser|advisor|agent|aide|ambassador|analyst|animator|apprentice|architect|artist|assembler|assistant|associate|attendant|attorney|auditor|author|baker|banker|barber|barista|bartender|bookkeeper|broker|builder|butcher|buyer|captain|caregiver|caretaker|carpenter|cashier|ceo|cfo|cto|coo|cio|chairman|chairperson|chauffeur|chef|chemist|chief|cleaner|clerk|clinician|coach|commander|concierge|conductor|consultant|contractor|controller|cook|coordinator|co-ordinator|copywriter|correspondent|counselor|counsellor|courier|crew|curator|custodian|dealer|dentist|deputy|designer|developer|devops|dietitian|director|dispatcher|doctor|drafter|driver|economist|editor|educator|electrician|engineer|estimator|examiner|executive|expert|fabricator|facilitator|farmer|firefighter|fellow|foreman|founder|freelance|freelancer|generalist|geologist|groomer|guard|guide|hairdresser|handyman|head|helper|host|hostess|housekeeper|hygienist|illustrator|inspector|installer|instructor|intern|internship|interpreter|investigator|janitor|journalist|journeyman|judge|keeper|laborer|labourer|lawyer|lead|leader|lecturer|liaison|librarian|lifeguard|logistician|machinist|maid|maintainer|manager|mason|mechanic|mentor|merchandiser|merchant|midwife|millwright|model|moderator|nanny|navigator|negotiator|nurse|nutritionist|officer|operator|optician|optometrist|owner|painter|paralegal|paramedic|partner|pharmacist|photographer|physician|physicist|pilot|planner|plumber|police|postdoc|president|principal|processor|producer|professional|professor|programmer|promoter|prosecutor|psychologist|publicist|receptionist|recruiter|registrar|rep|reporter|representative|researcher|roofer|sailor|salesman|salesperson|saleswoman|scholar|scientist|secretary|sergeant|server|shopper|sommelier|specialist|staff|statistician|steward|stocker|strategist|stylist|substitute|superintendent|supervisor|surgeon|surveyor|sysadmin|tailor|teacher|technician|technologist|teller|temp|tester|therapist|trader|trainee|trainer|translator|treasurer|tutor|underwriter|vet|veterinarian|volunteer|vp|waiter|waitress|warden|welder|worker|writer|operative|walker|handler|porter|picker|packer|loader|sitter|minder|fitter|joiner|rider|sister|matron|marshal|associate|cna|rn|lpn|' +
  'leiter|leiterin|entwickler|entwicklerin|ingenieur|ingenieurin|berater|beraterin|sachbearbeiter|sachbearbeiterin|kaufmann|kauffrau|mitarbeiter|mitarbeiterin|referent|referentin|assistent|assistentin|praktikant|praktikantin|werkstudent|werkstudentin|auszubildender|auszubildende|azubi|pfleger|pflegerin|krankenschwester|pflegefachkraft|altenpfleger|altenpflegerin|lehrer|lehrerin|fachkraft|fachinformatiker|verkaufer|verkauferin|koch|kochin|fahrer|fahrerin|mechaniker|mechatroniker|elektriker|elektroniker|techniker|meister|geschaftsfuhrer|geschaftsfuhrerin|buchhalter|buchhalterin|arzt|arztin|erzieher|erzieherin|schlosser|schreiner|tischler|maurer|maler|monteur|lagerist|staplerfahrer|projektleiter|teamleiter|abteilungsleiter|vertriebsleiter|hilfskraft|aushilfe|lehrling|redakteur|redakteurin|zimmermann|dachdecker|fliesenleger|gartner|gartnerin|friseur|friseurin|backer|backerin|metzger|fleischer|schweisser|lackierer|kellner|kellnerin|hausmeister|' +
  'ingenieure|developpeur|developpeuse|responsable|directeur|directrice|chargee?|gestionnaire|infirmiere?|comptable|vendeure?|vendeuse|serveure?|serveuse|cuisinier|cuisiniere|conseillere?|conseiller|consultante?|stagiaire|alternante?|apprentie?|technicien|technicienne|ouvrier|ouvriere|chauffeure?|enseignante?|professeure?|formateur|formatrice|assistante|secretaire|avocate?|medecin|redacteur|redactrice|employee?|agente|aide-soignante?|aide-soignant|chef|adjointe?|caissier|caissiere|menuisier|macon|plombier|electricien|charpentier|peintre|boucher|bouchere|boulanger|boulangere|coiffeur|coiffeuse|carreleur|couvreur|soudeur|jardinier|gardien|' +
  'ingeniero|ingeniera|desarrollador|desarrolladora|jefe|jefa|gerente|encargado|encargada|tecnico|tecnica|auxiliar|administrativo|administrativa|vendedor|vendedora|camarero|camarera|cocinero|cocinera|enfermero|enfermera|profesor|profesora|maestro|maestra|contable|contador|contadora|abogado|abogada|medico|medica|analista|consultor|consultora|asesor|asesora|comercial|dependiente|dependienta|conductor|conductora|operario|operaria|becario|becaria|practicante|coordinador|coordinadora|asistente|director|directora|especialista|redactor|redactora|fontanero|albanil|carpintero|pintor|soldador|jardinero|peluquero|peluquera|panadero|carnicero|conserje|' +
  'engenheiro|engenheira|desenvolvedor|desenvolvedora|gestor|gestora|chefe|assistente|enfermeiro|enfermeira|professora?|contabilista|advogado|advogada|motorista|operador|operadora|estagiario|estagiaria|empregado|empregada|cozinheiro|cozinheira|coordenador|coordenadora|diretor|diretora|programador|programadora|tecnologo|auxiliares|pedreiro|carpinteiro|eletricista|canalizador|jardineiro|cabeleireiro|cabeleireira|padeiro|' +
  'medewerker|medewerkster|ontwikkelaar|adviseur|beheerder|verpleegkundige|verzorgende|leraar|lerares|docent|docente|hoofd|teamleider|projectleider|boekhouder|verkoper|verkoopster|kok|chauffeur|monteur|stagiair|stagiaire|onderzoeker|directeur|bedrijfsleider|planner|magazijnmedewerker|arts|jurist|timmerman|schilder|loodgieter|slager|bakker|kapper|kapster|metselaar|lasser|hovenier|' +
  'quality assurance|human resources|customer service|data entry|student worker|team member|crew member|account executive|project management|member of';
/** "infirmiere?" is two words. */
const ROLES = ROLE_WORDS.split('|').flatMap((one) =>
  one.endsWith('?') ? [one.slice(0, -2), one.slice(0, -1)] : [one],
);
const ROLE_NOUNS: ReadonlySet<string> = new Set(ROLES);
const ROLE_PHRASE = new RegExp(
  `(?:^|[^\\p{L}])(?:${ROLES.filter((one) => /[ -]/.test(one)).join('|')})s?(?!\\p{L})`,
  'iu',
);
/** Looked up word by word: one pattern of a thousand words is tried anew at each letter of a resume. */
const holdsRole = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => ROLE_NOUNS.has(word) || (word.endsWith('s') && ROLE_NOUNS.has(word.slice(0, -1)))) ||
  ROLE_PHRASE.test(text);
/** German and Dutch compounds and feminine forms carry their role at the end of the word. */
const ROLE_ENDING =
  /\p{L}{3}(?:leiter|entwickler|ingenieur|berater|bearbeiter|kaufmann|kauffrau|mitarbeiter|assistent|pfleger|lehrer|kraft|informatiker|verkäufer|fahrer|mechaniker|elektroniker|techniker|meister|führer|halter|monteur|medewerker|ontwikkelaar|leider|beheerder|kundige|ologist|ographer)(?:\/?-?in(?:nen)?)?(?!\p{L})/iu;

/** Longer runs of words are sentences; the trade that one names is no heading. */
const TITLE_CHARS = 60;

/** Whether the words hold a job title's noun, or name an occupation of the taxonomy. */
export const looksLikeRole = (text: string): boolean =>
  holdsRole(text.normalize('NFD').replace(/\p{M}/gu, '')) ||
  ROLE_ENDING.test(text) ||
  (text.length <= TITLE_CHARS && namesOccupation(text));

const ORGANISATION =
  /\b(?:company name|inc|llc|ltd|limited|plc|corp|corporation|company|co|gmbh|mbh|ag|kg|ohg|e\.?v|se|sa|s\.a|sas|sarl|s\.l|sl|lda|ltda|bv|b\.v|n\.?v|group|gruppe|groupe|grupo|holdings?|bank|university|universit[äàéa]t?|universidade?|universidad|universiteit|college|school|schule|académie|academy|hospital|hospitals|klinik|klinikum|krankenhaus|hôpital|hopital|clinic|clínica|ziekenhuis|medical center|medical centre|health system|healthcare|church|ministry|institute|institut|instituto|foundation|stiftung|agency|authority|department of|city of|county|state of|services|solutions|systems|technologies|partners|associates|consulting|international|industries|enterprises|restaurant|hotel|store|stores|studio|studios|labs?|laborator(?:y|ies)|insurance|airlines?|army|navy|air force|marine corps|national guard|district|association|society|verein|werke?|verlag|council|center|centre|gemeente|ville|mairie|ayuntamiento|prefeitura|bundes\p{L}+|stadt\p{L}*)\b\.?/iu;
/** Whether the words name an organisation. */
export const looksLikeOrganisation = (text: string): boolean => ORGANISATION.test(text);

const COUNTRY =
  /^(?:usa|u\.s\.a?\.?|united states|uk|united kingdom|england|scotland|ireland|germany|deutschland|austria|österreich|switzerland|schweiz|suisse|france|spain|españa|portugal|brazil|brasil|mexico|méxico|netherlands|nederland|belgium|belgique|belgië|italy|italia|canada|india|china|poland|argentina|colombia|chile|peru|australia|singapore|remote|home office|state)$/i;
/** Whether the words are a place: "City, State", "Austin, TX", "Remote", a country. */
export const looksLikePlace = (text: string): boolean => {
  const plain = text.trim().replace(/[.,;]+$/, '');
  return (
    COUNTRY.test(plain) ||
    /^city\b[\s,]*(?:state)?$/i.test(plain) ||
    /^[A-Z]{2}$/.test(plain) ||
    /^[\p{Lu}][\p{L}.'’ -]{1,30},\s?(?:[A-Z]{2}|State)(?:\s+\d{5})?$/u.test(plain)
  );
};
