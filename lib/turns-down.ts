/** Words by which a stage or a tag would turn a person down, in six languages. */
const AGAINST =
  /reject|declin|disqualif|archiv|not selected|no hire|unsuitable|abgelehnt|absage|ungeeignet|abgesagt|refus|écart|rechaz|descart|recus|reprov|desclassif|afgewezen|afwijz|ongeschikt|blacklist|do not/iu;

/** Whether the words would turn a person down; Candor uses no such stage and no such tag. */
export const turnsDown = (words: string): boolean => AGAINST.test(words);
