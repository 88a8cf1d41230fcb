/** How sure a fact about a vendor is, and what a vendor's API can do. */

/** `confirmed`: read on the vendor's own page or seen in its own answers. `believed`: from elsewhere, not tried. */
export type Sure = 'confirmed' | 'believed';

/** One thing that Candor would like to do in an ATS. `why` names the lack, or what is special about it. */
export type Capability =
  | { can: true; sure: Sure; docs?: string; why?: string }
  | { can: false; sure: Sure; docs?: string; why: string };

/** Everything that differs between vendors, in the words of the table in the README. */
export const CAPABILITIES = {
  backfill: 'List everybody',
  resume: 'Read the resume',
  listNotes: 'Read notes',
  note: 'Write a note',
  privateNote: 'Keep the note among colleagues',
  noteAuthor: 'Note in your name',
  listFields: 'List custom fields',
  field: 'Write a custom field',
  numberField: 'Number field for the score',
  tag: 'Add a tag',
  advance: 'Move forward',
  hooks: 'Tell of changes at once',
} as const;
export type CapabilityName = keyof typeof CAPABILITIES;
export type Capabilities = Readonly<Record<CapabilityName, Capability>>;

export const yes = (docs: string, why?: string): Capability => ({ can: true, sure: 'confirmed', docs, why });
export const believed = (docs: string, why?: string): Capability => ({
  can: true,
  sure: 'believed',
  docs,
  why,
});
/** The vendor has no such thing; `why` is a full sentence for the user. */
export const no = (why: string, sure: Sure = 'confirmed', docs?: string): Capability => ({
  can: false,
  sure,
  docs,
  why,
});
