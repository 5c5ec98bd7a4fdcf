/** Exports, imports, summarises and erases the user's data. */

export { createEraseAll } from './eraseAll';
export { createExportImport, type ExportImport } from './exportImport';
