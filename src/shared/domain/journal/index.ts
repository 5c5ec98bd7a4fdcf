/** The journal: its entries, and how they are searched, exported and imported. */

export { csvOf } from './csv';
export {
  blockSizes,
  type CurrentExperiment,
  currentExperimentSchema,
  type Draw,
  type ExperimentDays,
  type ExperimentPlan,
  experimentDays,
} from './draw';
export {
  type Answers,
  type AnyEntry,
  answersSchema,
  type CheckIn,
  type CheckInEntry,
  checkInSchema,
  directionOf,
  type Entry,
  entryDay,
  type Heading,
  type HeldBy,
  headings,
  heldBySchema,
  isAnyEntry,
  isReset,
  lineSchema,
  type Outcome,
  parseEntry,
  type Reason,
  type ReflectionEntry,
  type ResetEntry,
  reflectionOf,
  type ScaleName,
  scales,
} from './entry';
export { exportOf } from './exportFile';
export { type ImportProblem, readImport } from './importFile';
export { maxLineChars } from './line';
export { latestEntries, type Note, type NoteKind, notesIn, notesOf } from './notes';
export { type FoundNote, type SearchResult, searchFor } from './search';
