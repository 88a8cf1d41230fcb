/** Whether years are asked in leading people, and which words of a resume show that somebody led. In six languages. */

const LEAD =
  'lead|leading|manag(?:e|ing|ement of)|supervis(?:e|ing|ion of)|führ(?:en|ung)|leit(?:en|ung)|encadr(?:er|ement)|dirig(?:er|ir)|direction d|gestión d|gestão d|liderar|liderazgo|liderança|aansturen|leidinggeven';
const PEOPLE =
  'teams?|shifts?|staff|people|crews?|employees|colleagues|direct reports|departments?|mitarbeite\\p{L}*|schicht\\p{L}*|abteilung\\p{L}*|équipes?|personnel|equipos?|personas|equipes?|pessoas|turnos?|ploeg(?:en)?|medewerkers|afdeling';
const LED =
  'led|leads?|leading|managed|manages?|managing|supervised?|supervising|headed|directed|leitete|leite|leitung|führte|führung|geführt|encadré|encadrement|dirigé|dirigí|dirigió|supervisé|lideré|liderei|coordiné|coordenei|gestioné|geri|leidde|stuurde|aangestuurd';

const near = (a: string, b: string, letters: number): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${a})(?!\\p{L})[^.;]{0,${letters}}?(?<!\\p{L})(?:${b})(?!\\p{L})`, 'iu');

const ASKED = near(LEAD, PEOPLE, 24);
/** "Led 9 colleagues", "managed a team of six": one who led says whom or how many. */
const SHOWN = near(LED, `${PEOPLE}|\\d{1,3} \\p{L}+`, 24);
const LEADING_TITLE =
  /(?<!\p{L})(?:team ?lead(?:er)?|lead|leader|manager|supervisor|head|foreman|forewoman|chief|director|captain|superintendent|charge nurse|ward sister|matron|\p{L}*leiter(?:in)?|\p{L}*leitung|chef(?:fe)?|responsable|directeur|directrice|jefe|jefa|encargad[oa]|gerente|supervisora?|coordinador|coordenador|chefe|teamleider|hoofd|bedrijfsleider)(?!\p{L})/iu;

/** Whether a requirement of years is about leading people ("1 year leading a team or shift"). */
export const asksToLead = (text: string): boolean => ASKED.test(text);
/** Whether a title is that of one who leads. */
export const isLeadingTitle = (title: string): boolean => LEADING_TITLE.test(title);
/** Whether a line tells of people who were led. */
export const tellsOfLeading = (line: string): boolean => SHOWN.test(line);
