/** The system's own dialogs for files and folders; each gives null when nothing was chosen. */
import { dialog, type FileFilter } from 'electron';

export interface Dialogs {
  openFile(filter: FileFilter): Promise<string | null>;
  openFolder(): Promise<string | null>;
  /** @param name what is proposed: a file's name, or its whole path */
  saveFile(name: string, filter: FileFilter): Promise<string | null>;
}

export const systemDialogs: Dialogs = {
  async openFile(filter) {
    const { filePaths } = await dialog.showOpenDialog({ properties: ['openFile'], filters: [filter] });
    return filePaths[0] ?? null;
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
