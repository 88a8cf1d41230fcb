import { expect, it } from 'vitest';
import { readRequirements } from './requirements';

const ADS: Record<string, { title: string; ad: string; occupation: string; notes: string[] }> = {
  German: {
    title: 'Pflegefachkraft (m/w/d) Intensivstation',
    ad: `Über uns
Wir sind ein Haus mit 400 Betten und legen Wert auf ein gutes Miteinander.
Ihre Aufgaben
- Grund- und Behandlungspflege auf der Intensivstation
Ihr Profil
- Abgeschlossene Ausbildung als Pflegefachkraft
- Mindestens 2 Jahre Berufserfahrung in der Intensivpflege
- Verhandlungssichere Deutschkenntnisse und gute Englischkenntnisse
- Führerschein Klasse B
- Bereitschaft zum Schichtdienst
- Wundmanagement von Vorteil
Wir bieten
- 30 Tage Urlaub und Spanischkurse`,
    occupation: 'occ.registered-nurse',
    notes: [
      'must education vocational',
      'must experience 2',
      'must language C1 de',
      'must language B2 en',
      'must certificate transport.driving-licence',
      'must ask',
      'nice skill care.wound-care',
    ],
  },
  French: {
    title: 'Comptable général H/F',
    ad: `Vos missions
- Tenue de la comptabilité générale
Profil recherché
- Diplôme Bac+3 en comptabilité (DCG ou équivalent)
- 3 ans d'expérience minimum en cabinet
- Anglais courant (B2 minimum)
- La connaissance de SAP serait un plus
- Permis B exigé
Nous offrons
- Tickets restaurant, mutuelle, cours d'espagnol`,
    occupation: 'occ.accountant',
    notes: [
      'must education bachelor',
      'must experience 3',
      'must language B2 en',
      'must certificate transport.driving-licence',
      'nice skill finance.sap-erp',
    ],
  },
  Spanish: {
    title: 'Jefe de cocina',
    ad: `Funciones
- Elaboración de menús
Requisitos
- Al menos cuatro años de experiencia como jefe de cocina
- Formación profesional en hostelería o similar
- Carnet de manipulador de alimentos
- Inglés nivel B1; se valorará francés
- Disponibilidad para trabajar fines de semana
Ofrecemos
- Contrato indefinido y formación en alemán`,
    occupation: 'occ.executive-chef',
    notes: [
      'must experience 4',
      'must education vocational',
      'must certificate food.food-hygiene-certificate',
      'must language B1 en',
      'must ask',
      'nice language fr',
    ],
  },
  Portuguese: {
    title: 'Enfermeiro',
    ad: `Responsabilidades
- Prestar cuidados
Requisitos
- Licenciatura em Enfermagem ou equivalente
- Mínimo de 5 anos de experiência em urgência
- Inglês fluente; espanhol desejável
- Carta de condução
Oferecemos
- Seguro de saúde e aulas de francês`,
    occupation: 'occ.registered-nurse',
    notes: [
      'must education bachelor',
      'must experience 5',
      'must language C1 en',
      'must certificate transport.driving-licence',
      'nice language es',
    ],
  },
  Dutch: {
    title: 'Magazijnmedewerker',
    ad: `Wat ga je doen
- Orders verzamelen
Wat vragen wij
- Minimaal 1 jaar ervaring in een magazijn
- Heftruckcertificaat
- Beheersing van de Nederlandse taal, Engels is een pluspunt
- MBO niveau 2
- Bereid om in ploegen te werken
Wij bieden
- Reiskostenvergoeding en een cursus Duits`,
    occupation: 'occ.warehouse-worker',
    notes: [
      'must experience 1',
      'must certificate logistics.forklift-licence',
      'must language nl',
      'must education vocational',
      'must ask',
      'nice language en',
    ],
  },
};

it.each(Object.entries(ADS))('reads an ad in %s', (_, { title, ad, occupation, notes }) => {
  const [first, ...others] = readRequirements({ title, description: ad });
  expect(first?.anyOf.flat()).toContain(occupation);
  const short = others
    .filter(({ kind }) => kind !== 'work')
    .map((one) =>
      [
        one.must ? 'must' : 'nice',
        one.askOnly ? 'ask' : one.kind,
        one.years,
        one.level,
        one.kind === 'experience' ? '' : one.anyOf.flat().join('|'),
      ]
        .filter(Boolean)
        .join(' '),
    );
  expect(short).toEqual(expect.arrayContaining(notes));
  expect(short.filter((line) => line.includes('language')).sort()).toEqual(
    notes.filter((line) => line.includes('language')).sort(),
  );
});
