/** Limits that keep a hostile or broken file from costing more than a fair one ever would. */
export const LIMITS = {
  /** The largest fair resumes are portfolios of pictures with 10 to 15 MB. */
  fileBytes: 20 * 1024 * 1024,
  /** All unpacked text parts of a Word or OpenDocument file together; a hundred pages need 5 MB. */
  zipBytes: 30 * 1024 * 1024,
  /** Entries in the archive; Word writes about 20, with many pictures 200. */
  zipEntries: 5000,
  /** Nobody reads further in a resume, and the first pages decide. */
  pages: 200,
  /** Drawing operators of all pages; a page has 500 to 15,000. */
  operators: 1_500_000,
  /** A scanned page at 400 dots an inch has 15 million pixels; larger pictures are not decoded. */
  imagePixels: 16_000_000,
  /** About 130 pages of text. */
  textChars: 400_000,
  lines: 20_000,
  /** Longer lines are cut into several, so that no pattern ever runs over more. */
  lineChars: 4000,
  /** Nested elements or groups; a fair file has 30. */
  depth: 200,
  /** Fewer words than this say too little about anyone to score them fairly. */
  words: 40,
} as const;
