/** The system's file dialogs. Each returns null if it was cancelled. */
import { dialog, type FileFilter } from 'electron';

export interface Dialogs {
  openFile(filter: FileFilter): Promise<string | null>;
  openFiles(filter: FileFilter): Promise<readonly string[] | null>;
  openFolder(): Promise<string | null>;
  /** @param name the suggested file name or path */
  saveFile(name: string, filter: FileFilter): Promise<string | null>;
}

/** The dialogs of the operating system. */
export const systemDialogs: Dialogs = {
  async openFile(filter) {
    const { filePaths } = await dialog.showOpenDialog({ properties: ['openFile'], filters: [filter] });
    return filePaths[0] ?? null;
  },

  async openFiles(filter) {
    const { filePaths } = await dialog.showOpenDialog({
      properties: ['openFile', 'multiSelections'],
      filters: [filter],
    });
    return filePaths.length === 0 ? null : filePaths;
  },

  async openFolder() {
    const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
    return filePaths[0] ?? null;
  },

  async saveFile(name, filter) {
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: name, filters: [filter] });
    return canceled || filePath === '' ? null : filePath;
  },
};
