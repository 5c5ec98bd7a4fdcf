/** What opens by itself: the questions of morning and evening, and the notice one minute before a meeting ends. */

export { createAllPrompts } from './allPrompts';
export type { Prompts } from './prompts';
