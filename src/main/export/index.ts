/** The user's data: exported, imported, summarised, erased. */

export { createEraseAll } from './eraseAll';
export { createExportImport, type ExportImport } from './exportImport';
