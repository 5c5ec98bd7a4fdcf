/** What runs right now. */

/** Returns the names of everything that runs, several of one program if it has them; null if that can't be read. */
export type RunningPrograms = () => Promise<readonly string[] | null>;
