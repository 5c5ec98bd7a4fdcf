/** One line to the person at the terminal, always on stderr: stdout belongs to the app. */
export const say = (line: string): void => console.error(`one-degree: ${line}`);
