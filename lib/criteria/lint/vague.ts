/** Praise that nobody can show or check. The rewrite asks for what was meant, in the language of the phrase. */
import { type Phrase, phraseWarnings, without } from './phrases';
import type { Fix, Rule } from './types';

/** Words that are dropped where something is left to ask for, else asked about. */
const PRAISE: readonly [pattern: RegExp, question: string][] = [
  [
    /\b(?:(?:coding |code |javascript |sales |marketing )?(?:rock ?-?stars?|ninjas?|gurus?|wizards?|unicorns?|superstars?|jedis?|hackers? at heart))\b/i,
    'Which piece of your work are you proudest of, and what was your part in it?',
  ],
  [
    /\b(?:passionate about|passion for|passionate)\b/i,
    'What in this field have you followed or built of your own accord lately?',
  ],
  [
    /\b(?:hit the ground running|fast[- ]paced environment|thrives? (?:in|under) pressure|work well under pressure)\b/i,
    'Tell us about a week with more work than time: what did you do first, and what did you leave?',
  ],
  [
    /\b(?:self[- ]starter|go[- ]getter|can[- ]do attitude|proactive mindset|strong work ethic|hard[- ]working)\b/i,
    'What did you begin without being asked to, and what came of it?',
  ],
  [
    /\b(?:team[- ]?player|people person)\b/i,
    'Tell us about something you did with others: what was your part?',
  ],
  [
    /\b(?:cultur(?:e|al) fit|fits? (?:in|into) our culture|good personality|right attitude)\b/i,
    'Which way of working together brings out your best work?',
  ],
  [
    /\b(?:think(?:s|ing)? outside the box|out[- ]of[- ]the[- ]box)\b/i,
    'Which problem did you solve in a way that nobody had tried there before?',
  ],
  [
    /\b(?:Teamplayer|teamfähig\p{L}*|Teamgeist)/iu,
    'Erzählen Sie von einer Arbeit mit anderen: Was war Ihr Anteil daran?',
  ],
  [
    /\b(?:belastbar\p{L}*|Belastbarkeit|stressresisten\p{L}*)/iu,
    'Erzählen Sie von einer Woche mit mehr Arbeit als Zeit: Was haben Sie zuerst getan, was gelassen?',
  ],
  [
    /\b(?:Hands-on-Mentalität|Macher(?:in|typ)?|Überflieger|High ?Performer|brennst? für|mit Leidenschaft|leidenschaftlich\p{L}*)/iu,
    'Auf welche Ihrer Arbeiten sind Sie stolz, und was war Ihr Anteil?',
  ],
  [/\b(?:esprit d[’']équipe)\b/i, 'Racontez un travail mené à plusieurs : quelle était votre part ?'],
  [/\b(?:trabajo en equipo)\b/i, 'Cuente un trabajo hecho con otras personas: ¿cuál fue su parte?'],
  [
    /\b(?:espírito de equipe|trabalho em equipe)\b/i,
    'Conte um trabalho feito com outras pessoas: qual foi a sua parte?',
  ],
  [/\b(?:teamspeler)\b/i, 'Vertel over werk dat u samen met anderen deed: wat was uw aandeel?'],
];

const PHRASES: Phrase[] = PRAISE.map(([pattern, question]) => ({
  rule: 'vague',
  pattern,
  fix(criterion, found): Fix {
    const rest = without(criterion, found);
    return criterion.anyOf.length > 0 && rest
      ? { kind: 'rewrite', words: rest, changes: {} }
      : { kind: 'ask', words: question };
  },
}));

export const vague: Rule = (criteria) => phraseWarnings(criteria, PHRASES);
