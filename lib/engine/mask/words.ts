/** What says something about the person and nothing about the work. Each rule names what it hides. */
import { type WordPattern, wordPattern } from './at-words';

export interface MaskRule {
  kind: string;
  pattern: RegExp | WordPattern;
  /** A sign without which there is nothing to look for. */
  sign?: string;
}

const word = (list: string): WordPattern => wordPattern(list, '(?![\\p{L}\\p{N}])');
/** A label and what follows it on its line: "Nationality: Ghanaian", "Geburtsdatum 1.2.1980". */
const field = (list: string): WordPattern => wordPattern(list, '\\s*[:：–-]\\s*[^\\n|;]{1,60}');

const BORN = 'born(?: on)?|geboren(?: am| op)?|geb\\.|née?(?: le)?|nacid[oa](?: el)?|nascid[oa](?: em| a)?';

export const RULES: readonly MaskRule[] = [
  {
    kind: 'email',
    sign: '@',
    // Begins where a word begins, or every letter of every word would be tried.
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,256}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu,
  },
  {
    kind: 'link',
    pattern: /\b(?:https?:\/\/|www\.|linkedin\.com\/|github\.com\/|xing\.com\/)[^\s|,;]{1,200}/giu,
  },
  {
    kind: 'phone',
    pattern:
      /(?<![\p{L}\p{N}$€£.])(?:\+|00)?\(?\d{2,4}\)?(?:[ .\-/]\(?\d{2,4}\)?){2,5}(?![\p{L}\p{N}])(?<!\d{4}\s?-\s?\d{4})/gu,
  },
  {
    kind: 'birth',
    pattern: field(
      'date of birth | birth date | birthdate | d\\.?o\\.?b\\.? | born(?: on)? | geburtsdatum | geboren(?: am)? | geburtsort | place of birth | date de naissance | lieu de naissance | fecha de nacimiento | lugar de nacimiento | data de nascimento | geboortedatum | geboorteplaats',
    ),
  },
  {
    kind: 'birth',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:${BORN})\\s+(?:[^\\n|;]{0,25}?\\d{4}(?:,?\\s+(?:in|à|en|em|te|a)\\s+\\p{L}[\\p{L}-]+)?|(?:in|à|en|em|te)\\s+\\p{L}[\\p{L}-]+)`,
      'giu',
    ),
  },
  { kind: 'age', pattern: field('age | alter | âge | edad | idade | leeftijd') },
  {
    kind: 'age',
    pattern:
      /(?<![\p{L}\p{N}])(?:aged\s+)?\d{2}[\s-](?:years?[\s-]old|jahre alt|ans\b(?! d)|años de edad|anos de idade|jaar oud)/giu,
  },
  {
    kind: 'nationality',
    pattern: field(
      'nationality | citizenship | citizen of | nationalität | staatsangehörigkeit | staatsbürgerschaft | nationalité | nacionalidad | nacionalidade | nationaliteit | ethnicity | race | ethnic origin | place of origin',
    ),
  },
  {
    kind: 'family',
    pattern: field(
      'marital status | civil status | familienstand | état civil | situation familiale | estado civil | burgerlijke staat | children | kinder | enfants | hijos | filhos | kinderen | spouse | dependants | dependents',
    ),
  },
  {
    kind: 'family',
    pattern: word(
      'married | divorced | widowed | unmarried | verheiratet | ledig | geschieden | verwitwet | marié | mariée | célibataire | divorcé | divorcée | casado | casada | soltero | soltera | solteiro | solteira | gehuwd | ongehuwd | maternity leave | paternity leave | mother of | father of | elternzeit | mutterschutz',
    ),
  },
  {
    kind: 'gender',
    pattern: field('gender | sex | geschlecht | sexe | sexo | género | gênero | geslacht | pronouns'),
  },
  {
    kind: 'gender',
    pattern: word(
      'he | she | him | her | his | hers | himself | herself | he/him | she/her | they/them | mr | mrs | ms | miss | mister | herr | frau | monsieur | madame | mademoiselle | señor | señora | señorita | senhor | senhora | meneer | mevrouw | male | female | man | woman | men | women | boy | girl | gentleman | lady | ladies | husband | wife | mother | father | mom | dad | son | daughter | sister | brother | fraternity | sorority | transgender | non-binary | männlich | weiblich | masculin | féminin | masculino | femenino | feminino',
    ),
  },
  {
    kind: 'religion',
    pattern: word(
      'christian | christianity | catholic | protestant | evangelical | baptist | methodist | lutheran | presbyterian | mormon | orthodox | muslim | islam | islamic | jewish | judaism | hindu | hinduism | buddhist | buddhism | sikh | atheist | church | mosque | synagogue | temple | parish | ministry | bible | torah | quran | koran | katholisch | evangelisch | muslimisch | jüdisch',
    ),
  },
  {
    kind: 'religion',
    pattern: field('religion | konfession | confession | religión | religião | godsdienst'),
  },
  {
    kind: 'affiliation',
    pattern: word(
      'lgbt | lgbtq | lgbtqia?\\+? | gay | lesbian | pride alliance | black engineers | black accountants | hispanic | latino | latina | latinx | african american | african-american | asian american | native american | women in [a-z]+ | girls who code | society of women engineers | naacp | democratic party | republican party | trade union | labou?r union',
    ),
  },
  { kind: 'photo', pattern: field('photo | photograph | lichtbild | foto') },
];
