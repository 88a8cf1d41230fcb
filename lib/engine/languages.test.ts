/** Laws that hold in each language Candor reads: who somebody is changes nothing, and "no" is not "yes". */
import { describe, expect, it } from 'vitest';
import { findSkills, maskResume, readRequirements, scoreCandidate } from './index';
import { readText } from './read';

interface Tongue {
  language: string;
  job: { title: string; description: string };
  /** Who the person is, twice: nothing of this may move a score. */
  persons: [string, string];
  names: [string, string];
  work: string;
}
const TONGUES: Tongue[] = [
  {
    language: 'de',
    job: {
      title: 'Lagerist',
      description:
        'Anforderungen\n- Staplerschein\n- Zwei Jahre Erfahrung im Lager\n- Gute Deutschkenntnisse (B2)\nAufgaben\n- Kommissionieren, Verpacken und Versand der Ware, Wareneingang prüfen und Bestände pflegen',
    },
    names: ['Petra Müller', 'Mehmet Yıldız'],
    persons: [
      'Petra Müller\nGeboren am 3. Mai 1961 in Köln\nAlter: 63 Jahre\nFamilienstand: verheiratet, zwei Kinder\nStaatsangehörigkeit: deutsch\nGeschlecht: weiblich\nKonfession: katholisch\nLindenstraße 4, 50667 Köln\npetra.mueller@mail.test\nFoto: petra.jpg',
      'Mehmet Yıldız\nGeboren am 12. Juni 1995 in Ankara\nAlter: 29 Jahre\nFamilienstand: ledig\nStaatsangehörigkeit: türkisch\nGeschlecht: männlich\nKonfession: muslimisch\nHafenweg 17, 20457 Hamburg\nmehmet.y@mail.test\nFoto: bild.png',
    ],
    work: 'Berufserfahrung\n\nLagerist, Spedition Nord GmbH, 03/2018 – heute\n• Kommissionieren und Verpacken der Ware im Lager\n• Wareneingang geprüft und Bestände gepflegt\n• Staplerschein seit vielen Jahren\n\nSprachen\nDeutsch (C1)',
  },
  {
    language: 'fr',
    job: {
      title: 'Infirmier',
      description:
        "Profil recherché\n- Diplôme d'État d'infirmier\n- Deux ans d'expérience en soins infirmiers\nMissions\n- Soigner les patients, préparer les médicaments, suivre les plaies et accueillir les familles du service",
    },
    names: ['Claire Dubois', 'Karim Benali'],
    persons: [
      'Claire Dubois\nNée le 3 mai 1961 à Lyon\nÂge : 63 ans\nSituation familiale : mariée, deux enfants\nNationalité : française\nSexe : féminin\nReligion : catholique\n12 rue des Lilas, 69003 Lyon\nclaire@mail.test\nPhoto : claire.jpg',
      'Karim Benali\nNé le 12 juin 1995 à Oran\nÂge : 29 ans\nSituation familiale : célibataire\nNationalité : algérienne\nSexe : masculin\nReligion : musulmane\n4 avenue du Port, 13002 Marseille\nkarim@mail.test\nPhoto : moi.png',
    ],
    work: "Expérience professionnelle\n\nInfirmier, Hôpital Saint-Louis, 03/2018 – aujourd'hui\n• Soins infirmiers aux patients du service de chirurgie\n• Préparation des médicaments et suivi des plaies\n\nLangues\nFrançais (C2)",
  },
  {
    language: 'es',
    job: {
      title: 'Contable',
      description:
        'Requisitos\n- Contabilidad\n- Dos años de experiencia en contabilidad\nFunciones\n- Llevar los libros, preparar el cierre mensual, conciliar cuentas y presentar los impuestos de la empresa',
    },
    names: ['Lucía Fernández', 'Ahmed Haddad'],
    persons: [
      'Lucía Fernández\nFecha de nacimiento: 3 de mayo de 1961\nEdad: 63 años\nEstado civil: casada, dos hijos\nNacionalidad: española\nSexo: femenino\nReligión: católica\nCalle Mayor 5, 28013 Madrid\nlucia@mail.test\nFoto: lucia.jpg',
      'Ahmed Haddad\nFecha de nacimiento: 12 de junio de 1995\nEdad: 29 años\nEstado civil: soltero\nNacionalidad: marroquí\nSexo: masculino\nReligión: musulmana\nAvenida del Puerto 9, 46021 Valencia\nahmed@mail.test\nFoto: yo.png',
    ],
    work: 'Experiencia laboral\n\nContable, Comercial Sur S.L., 03/2018 – actualidad\n• Contabilidad general y cierre mensual de la empresa\n• Conciliación de cuentas e impuestos\n• Trato diario con proveedores y preparación de los informes para la dirección y los bancos\n\nIdiomas\nEspañol (C2)',
  },
  {
    language: 'pt',
    job: {
      title: 'Contabilista',
      description:
        'Requisitos\n- Contabilidade\n- Dois anos de experiência em contabilidade\nFunções\n- Registar lançamentos, preparar o fecho mensal, conciliar contas e entregar os impostos da empresa',
    },
    names: ['Maria Oliveira', 'Kwame Mensah'],
    persons: [
      'Maria Oliveira\nData de nascimento: 3 de maio de 1961\nIdade: 63 anos\nEstado civil: casada, dois filhos\nNacionalidade: portuguesa\nSexo: feminino\nReligião: católica\nRua das Flores 5, 1200-195 Lisboa\nmaria@mail.test\nFoto: maria.jpg',
      'Kwame Mensah\nData de nascimento: 12 de junho de 1995\nIdade: 29 anos\nEstado civil: solteiro\nNacionalidade: ganesa\nSexo: masculino\nReligião: muçulmana\nAvenida da República 9, 4430-190 Gaia\nkwame@mail.test\nFoto: eu.png',
    ],
    work: 'Experiência profissional\n\nContabilista, Comercial Sul Lda, 03/2018 – atualmente\n• Contabilidade geral e fecho mensal da empresa\n• Conciliação de contas e impostos\n• Contacto diário com fornecedores e preparação dos relatórios para a direção e para os bancos\n\nIdiomas\nPortuguês (C2)',
  },
  {
    language: 'nl',
    job: {
      title: 'Magazijnmedewerker',
      description:
        'Functie-eisen\n- Heftruckcertificaat\n- Twee jaar ervaring in een magazijn\nTaken\n- Orders verzamelen en inpakken, goederen ontvangen, voorraad bijhouden en vrachtwagens laden',
    },
    names: ['Anneke de Vries', 'Youssef Amrani'],
    persons: [
      'Anneke de Vries\nGeboortedatum: 3 mei 1961\nLeeftijd: 63 jaar\nBurgerlijke staat: gehuwd, twee kinderen\nNationaliteit: Nederlandse\nGeslacht: vrouw\nGodsdienst: katholiek\nLindelaan 4, 1012 AB Amsterdam\nanneke@mail.test\nFoto: anneke.jpg',
      'Youssef Amrani\nGeboortedatum: 12 juni 1995\nLeeftijd: 29 jaar\nBurgerlijke staat: ongehuwd\nNationaliteit: Marokkaanse\nGeslacht: man\nGodsdienst: islamitisch\nHavenweg 17, 3011 AA Rotterdam\nyoussef@mail.test\nFoto: ik.png',
    ],
    work: 'Werkervaring\n\nMagazijnmedewerker, Vracht Noord BV, 03/2018 – heden\n• Orders verzameld en ingepakt in het magazijn\n• Goederen ontvangen en voorraad bijgehouden, vrachtwagens geladen en gelost met vier collegae in de avond\n• Heftruckcertificaat\n\nTalen\nNederlands (C2)',
  },
];

describe.each(TONGUES)('in $language', ({ job, persons, names, work }) => {
  const requirements = readRequirements(job);
  const scored = (i: 0 | 1) =>
    scoreCandidate(maskResume(readText(`${persons[i]}\n\n${work}`), [names[i]]), requirements);

  it('name, birth, age, family, nationality, gender, religion, address and photo change nothing', () => {
    const [one, two] = [scored(0), scored(1)];
    expect(one.value).toBeGreaterThan(20);
    const points = (score: typeof one) => score.findings.map((own) => [own.requirement.id, own.points]);
    expect(points(two)).toEqual(points(one));
  });

  it('none of it is left in the text that is scored', () => {
    for (const i of [0, 1] as const) {
      const { text } = maskResume(readText(`${persons[i]}\n\n${work}`), [names[i]]);
      for (const line of persons[i].split('\n')) {
        const said = line.split(':').at(-1) ?? line;
        for (const word of said.match(/[\p{L}\d]{4,}/gu) ?? [])
          expect(text.slice(0, persons[i].length), word).not.toMatch(
            new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu'),
          );
      }
    }
  });
});

describe('what somebody says they cannot do is not evidence', () => {
  const of = (text: string) => findSkills(text).map(({ polarity }) => polarity);
  it.each([
    'No experience with Kubernetes',
    'I have never used Kubernetes',
    'I have not yet worked with Kubernetes',
    'No knowledge of Kubernetes so far',
    'Without any experience in Kubernetes',
    "I don't know Kubernetes",
    'Keine Erfahrung mit Kubernetes',
    'Noch keine Erfahrung mit Kubernetes',
    'Keinerlei Kenntnisse in Kubernetes',
    'Bisher nicht mit Kubernetes gearbeitet',
    'Kubernetes: keine Kenntnisse',
    'Ohne Kenntnisse in Kubernetes',
    'Aucune expérience avec Kubernetes',
    "Pas d'expérience avec Kubernetes",
    "Je n'ai jamais utilisé Kubernetes",
    'Sans connaissances de Kubernetes',
    'Je ne connais pas Kubernetes',
    'Sin experiencia con Kubernetes',
    'No tengo experiencia en Kubernetes',
    'Nunca he usado Kubernetes',
    'Ningún conocimiento de Kubernetes',
    'Sem experiência com Kubernetes',
    'Não tenho experiência em Kubernetes',
    'Nunca usei Kubernetes',
    'Nenhum conhecimento de Kubernetes',
    'Geen ervaring met Kubernetes',
    'Nog nooit met Kubernetes gewerkt',
    'Zonder kennis van Kubernetes',
    'Ik heb geen kennis van Kubernetes',
  ])('%s', (text) => expect(of(text)).toEqual(['negated']));

  it.each([
    'Would like to learn Kubernetes',
    'Keen to learn Kubernetes',
    'Ich möchte Kubernetes lernen',
    'Interesse an Kubernetes',
    'Je souhaite apprendre Kubernetes',
    "J'aimerais apprendre Kubernetes",
    'Me gustaría aprender Kubernetes',
    'Quiero aprender Kubernetes',
    'Gostaria de aprender Kubernetes',
    'Quero aprender Kubernetes',
    'Ik wil graag Kubernetes leren',
    'Zou graag Kubernetes leren',
  ])('%s', (text) => expect(of(text)).toEqual(['weak']));

  it.each([
    'Ran Kubernetes clusters for five years',
    'No downtime while running Kubernetes',
    'Not only Docker but also Kubernetes',
    'No experience with Ansible, but five years with Kubernetes',
    'Keine Ausfälle beim Betrieb von Kubernetes',
    'Nicht nur Docker, sondern auch Kubernetes',
    'Fünf Jahre Erfahrung mit Kubernetes',
    'Aucun incident avec Kubernetes en production',
    'Sin incidencias en Kubernetes',
    'Sem falhas nos clusters Kubernetes',
    'Geen storingen in Kubernetes',
    'Never missed a deadline; ran Kubernetes',
  ])('but: %s', (text) => expect(of(text).at(-1)).toBe('plain'));
});
