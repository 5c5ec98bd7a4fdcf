/** What opens by itself: the morning question, the evening reflection, and the last minute before a meeting. */

export { createAllPrompts } from './allPrompts';
export type { Prompts } from './prompts';
