/** The shape of our own taxonomy files: one file a field of work or a family of occupations. */

export const LABEL_LANGUAGES = ['de', 'fr', 'es', 'pt', 'nl'] as const;
type Labels = Partial<Record<(typeof LABEL_LANGUAGES)[number], string[]>>;

export interface SkillEntry extends Labels {
  /** `field.slug`; never reused, never renamed. */
  id: string;
  label: string;
  alias?: string[];
  /** What this is a kind of. */
  broader?: string[];
  /** What nobody can do this without knowing. */
  implies?: string[];
  related?: string[];
  kind?: 'skill' | 'tool' | 'licence' | 'knowledge' | 'soft';
  /** Words of which one must stand nearby before a single ambiguous word counts ("Go", "Spring"); four letters or more match as a beginning. */
  context?: string[];
  /** The names that need the context; without this list, all names of one word. */
  ambiguous?: string[];
  /** Names that are also plain words and count only in these capitals ("SEND"). */
  exact?: string[];
  /** Phrases in which the name means something else ("go the extra mile"). */
  never?: string[];
  /** The id to use instead, where this one is deprecated; ids are never removed. */
  replacedBy?: string;
}
export interface SkillFile {
  field: string;
  label: string;
  skills: SkillEntry[];
}

export interface OccupationEntry extends Labels {
  id: string;
  label: string;
  alias?: string[];
  /** What this is a kind of: whoever does this does that. */
  broader?: string[];
  near?: string[];
  skills?: string[];
  /** The group of an imported occupation in its own source (ISCO, SOC), e.g. `esco:7212`. */
  group?: string;
  replacedBy?: string;
}
export interface OccupationFile {
  family: string;
  label: string;
  near?: string[];
  occupations: OccupationEntry[];
}
