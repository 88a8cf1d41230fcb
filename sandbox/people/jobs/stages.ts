/** Every job of the sandbox company hires in the same four steps. */
export const STAGES = ['Application Review', 'Phone Screen', 'Interview', 'Offer'];
