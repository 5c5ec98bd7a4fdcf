/** Exports, imports, summarises and erases the user's data. */

export type { ExportImport } from './exportImport';
export { openExportImport } from './openExportImport';
