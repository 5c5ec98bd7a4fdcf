/** The journal, one file a month, and the drafts of reflections. */

export type { MonthFull } from './bulk';
export { createDrafts, type Drafts } from './drafts';
export type { JournalHistory } from './history';
export { createJournal, type Journal } from './journal';
export type { JournalWithSample } from './journalWithSample';
export { openHistory } from './openHistory';
