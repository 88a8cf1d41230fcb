/** Words that carry little or nothing when wording is compared. Folded forms. */
const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Grammar words of the six languages: never compared, never a skill by themselves. */
export const STOP = list(`
a an the and or but nor of to in on at by for from with without into onto over under between within per via as is are was were be been being
am do does did done has have had having will would shall should can could may might must it its this that these those there here their
they them he she his her him hers our we us you your i my me who whom whose which what when where why how not no yes if then than so such
all any each every both either neither other others another some more most much many few less least own same too very just also only even
about above after again against before below during further off out through until up down while because due etc eg ie vs one two three
four five six seven eight nine ten new well use used using including include includes like across along among around upon
der die das den dem des ein eine einer eines einem einen und oder aber mit ohne fur von vom zu zum zur im in auf an am bei aus nach uber unter
als ist sind war wir sie ihr ihre unser unsere sowie durch nicht auch wie bis um
le la les un une des du de et ou avec sans pour par dans sur au aux en est sont nous vous votre nos notre que qui ce cette ces
el los las una unos unas y o con sin para por en del al es son su sus nuestro que se como
o os as um uma e ou com sem para por em no na nos nas do da dos das ao que se seu sua
het een en of met zonder voor van op in aan bij uit naar door te zijn is wij onze jij je jouw als ook niet om
`);

/** Words nearly every ad or resume holds: they count, but little. */
export const WORN = list(`
ability able experience experienced skill skilled knowledge knowledgeable understanding strong excellent good great proven demonstrated
demonstrate effective effectively efficient efficiently successful successfully work working worked worker team teams member company
organization organisation business job role position candidate applicant duty responsibility responsible requirement required require
preferred prefer plus minimum year month week day time full part high level highly quality provide provided providing ensure ensured
support supported supporting assist assisted assisting help manage managed managing management manager lead leader leading leadership
develop developed developing development maintain maintained maintaining maintenance perform performed performing performance
coordinate coordinated coordinating communicate communication verbal written oral interpersonal organize organized organizational
detail oriented attention environment fast paced multiple task priority prioritize deadline flexible flexibility independent independently
self motivated motivation passion passionate dynamic professional professionally professionalism deliver delivery need needed
meet meeting goal objective result process procedure policy standard standards practice system service services client customer
project program plan planned planning report reporting reports daily weekly monthly various variety related relevant area field
department staff employee people person individual group internal external create created creating implement implemented implementation
improve improved improving improvement increase increased identify identified review reviewed train trained training teach
complete completed including general basic advanced familiarity familiar proficient proficiency proficiently degree diploma education
school university college bachelor master certification certified certificate license licensed equivalent
tool technique method solution problem solve solving decision make making made take taking key best current state national
united states city street inc llc ltd co corp full-time office computer microsoft word use user information data
operation operational operate operating operations monitor monitored monitoring handle handled handling contribute
associate assistant specialist coordinator representative officer senior junior director supervisor technician agent
analyst consultant administrator head chief vice president executive intern trainee apprentice clerk
berufserfahrung erfahrung kenntnisse aufgaben profil gute sehr team experience experiencia conhecimentos connaissances ervaring
`);
