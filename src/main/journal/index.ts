/** Everything that was logged, one file a month, and what is typed but not saved yet. */

export { createDrafts, type Drafts } from './drafts';
export { createHistory, type JournalHistory } from './history';
export { readInsightInput } from './insightInput';
export { createJournal, type Journal } from './journal';
export { createJournalWithSample } from './journalWithSample';
