/** Prints a line to stderr, because stdout belongs to the app. */
export const say = (line: string): void => console.error(`one-degree: ${line}`);
