/** One career, told in six languages. */
export interface Words {
  code: string;
  heads: Record<'experience' | 'education' | 'skills' | 'certificates' | 'languages', string>;
  posts: [Post, Post];
  degree: string;
  level: string;
  school: string;
  skills: string;
  certificate: string;
  english: string;
  french: string;
}
interface Post {
  title: string;
  dates: string;
  bullets: [string, string];
}

export const RESUMES: Words[] = [
  {
    code: 'en',
    heads: {
      experience: 'Work Experience',
      education: 'Education',
      skills: 'Skills',
      certificates: 'Certificates',
      languages: 'Languages',
    },
    posts: [
      {
        title: 'Warehouse Manager',
        dates: 'since 03/2019',
        bullets: ['Leads a team of twelve in the warehouse', 'Plans the shifts and the stock for the week'],
      },
      {
        title: 'Logistics Coordinator',
        dates: "Sept. '15 - February 2019",
        bullets: ['Booked trucks and ships for all customers', 'Kept the papers for customs in order'],
      },
    ],
    degree: 'Bachelor of Science in Logistics',
    level: 'bachelor',
    school: 'University of Leeds',
    skills: 'Stock control, Customs, Excel',
    certificate: 'Certified Supply Chain Professional',
    english: 'English: fluent',
    french: 'French: intermediate',
  },
  {
    code: 'de',
    heads: {
      experience: 'Berufserfahrung',
      education: 'Ausbildung',
      skills: 'Kenntnisse',
      certificates: 'Zertifikate',
      languages: 'Sprachen',
    },
    posts: [
      {
        title: 'Lagerleiterin',
        dates: '03/2019 – heute',
        bullets: [
          'Leitung eines Teams von zwölf Personen im Lager',
          'Planung der Schichten und der Bestände für die Woche',
        ],
      },
      {
        title: 'Sachbearbeiterin Logistik',
        dates: 'September 2015 bis Februar 2019',
        bullets: ['Buchung von Lkw und Schiffen für alle Kunden', 'Pflege der Papiere für den Zoll'],
      },
    ],
    degree: 'Bachelor of Science in Logistik',
    level: 'bachelor',
    school: 'Universität Bremen',
    skills: 'Bestandsführung, Zoll, Excel',
    certificate: 'Zertifizierte Gefahrgutbeauftragte',
    english: 'Englisch: verhandlungssicher',
    french: 'Französisch: B1',
  },
  {
    code: 'fr',
    heads: {
      experience: 'Expérience professionnelle',
      education: 'Formation',
      skills: 'Compétences',
      certificates: 'Certificats',
      languages: 'Langues',
    },
    posts: [
      {
        title: "Responsable d'entrepôt",
        dates: 'depuis mars 2019',
        bullets: [
          "Direction d'une équipe de douze personnes dans l'entrepôt",
          'Planification des horaires et des stocks pour la semaine',
        ],
      },
      {
        title: 'Gestionnaire logistique',
        dates: 'septembre 2015 – février 2019',
        bullets: [
          'Réservation des camions et des navires pour les clients',
          'Suivi des papiers de la douane',
        ],
      },
    ],
    degree: 'Licence en logistique',
    level: 'bachelor',
    school: 'Université de Nantes',
    skills: 'Gestion des stocks, Douane, Excel',
    certificate: 'Certificat de conseiller à la sécurité',
    english: 'Anglais : courant',
    french: 'Français : intermédiaire',
  },
  {
    code: 'es',
    heads: {
      experience: 'Experiencia laboral',
      education: 'Formación académica',
      skills: 'Habilidades',
      certificates: 'Certificados',
      languages: 'Idiomas',
    },
    posts: [
      {
        title: 'Jefa de almacén',
        dates: 'desde marzo de 2019',
        bullets: [
          'Dirección de un equipo de doce personas en el almacén',
          'Planificación de los turnos y de las existencias de la semana',
        ],
      },
      {
        title: 'Coordinadora de logística',
        dates: 'septiembre de 2015 - febrero de 2019',
        bullets: ['Reserva de camiones y barcos para los clientes', 'Control de los papeles de la aduana'],
      },
    ],
    degree: 'Grado en Logística',
    level: 'bachelor',
    school: 'Universidad de Zaragoza',
    skills: 'Control de existencias, Aduanas, Excel',
    certificate: 'Certificado de carretillera',
    english: 'Inglés: fluido',
    french: 'Francés: intermedio',
  },
  {
    code: 'pt',
    heads: {
      experience: 'Experiência profissional',
      education: 'Formação académica',
      skills: 'Competências',
      certificates: 'Certificados',
      languages: 'Idiomas',
    },
    posts: [
      {
        title: 'Gestora de armazém',
        dates: 'março de 2019 – atual',
        bullets: [
          'Direção de uma equipa de doze pessoas no armazém',
          'Planeamento dos turnos e das existências para a semana',
        ],
      },
      {
        title: 'Coordenadora de logística',
        dates: 'setembro de 2015 – fevereiro de 2019',
        bullets: ['Reserva de camiões e navios para os clientes', 'Controlo dos papéis da alfândega'],
      },
    ],
    degree: 'Licenciatura em Logística',
    level: 'bachelor',
    school: 'Universidade do Porto',
    skills: 'Controlo de existências, Alfândega, Excel',
    certificate: 'Certificado de operadora de empilhador',
    english: 'Inglês: fluente',
    french: 'Francês: intermédio',
  },
  {
    code: 'nl',
    heads: {
      experience: 'Werkervaring',
      education: 'Opleiding',
      skills: 'Vaardigheden',
      certificates: 'Certificaten',
      languages: 'Talen',
    },
    posts: [
      {
        title: 'Magazijnbeheerder',
        dates: 'maart 2019 – heden',
        bullets: [
          'Leiding aan een team van twaalf personen in het magazijn',
          'Planning van de diensten en de voorraad voor de week',
        ],
      },
      {
        title: 'Medewerker logistiek',
        dates: 'september 2015 tot februari 2019',
        bullets: [
          'Boeking van vrachtwagens en schepen voor de klanten',
          'Beheer van de papieren voor de douane',
        ],
      },
    ],
    degree: 'Bachelor in de logistiek',
    level: 'bachelor',
    school: 'Hogeschool Rotterdam',
    skills: 'Voorraadbeheer, Douane, Excel',
    certificate: 'Certificaat heftruckchauffeur',
    english: 'Engels: vloeiend',
    french: 'Frans: gemiddeld',
  },
];
