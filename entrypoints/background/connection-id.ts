/** One connection for each web origin; a companion names it in the same way. */
export const connectionIdOf = (ats: string, web: string): string => `${ats}:${new URL(web).host}`;
