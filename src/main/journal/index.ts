/** The journal, one file a month, and the drafts of reflections. */

export type { MonthFull } from './bulk';
export { createDrafts, type Drafts } from './drafts';
export { createHistory, type JournalHistory } from './history';
export { readInsightInput } from './insightInput';
export { createJournal, type Journal } from './journal';
export { createJournalWithSample, type JournalWithSample } from './journalWithSample';
