/** Past weeks and months, a search in everything that was written, and the week note. */

export { HistoryPage, type HistoryState, initialHistoryState } from './HistoryPage';
export type { WeekNotes } from './WeekNoteEditor';
