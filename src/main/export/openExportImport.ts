/** The requests about the user's data, put together with what erases all of it. */
import { createEraseAll, type EraseAllParts } from './eraseAll';
import { createExportImport, type ExportImport, type ExportImportParts } from './exportImport';

type OpenExportImportParts = Omit<ExportImportParts, 'eraseAll' | 'onImport'> &
  EraseAllParts & { readonly scheduler: { tick(): void } };

export const openExportImport = (parts: OpenExportImportParts): ExportImport =>
  createExportImport({ ...parts, eraseAll: createEraseAll(parts), onImport: parts.scheduler.tick });
