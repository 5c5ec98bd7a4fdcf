/** Answers file dialogs instead of the user: they belong to the system, so tests cannot operate them. */
import type { App } from './app';

/** Makes every file dialog from now on return `path`; null cancels it. */
export const choose = (app: App, path: string | null): Promise<void> =>
  app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
    dialog.showOpenDialog = async () => ({
      canceled: chosen === null,
      filePaths: chosen === null ? [] : [chosen],
    });
  }, path);
