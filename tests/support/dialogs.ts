/** Answers the system's file dialogs in the user's place: they are not the app's, and no test can reach into them. */
import type { App } from './app';

/** From here on every dialog is answered with `path`; null calls it off. */
export const choose = (app: App, path: string | null): Promise<void> =>
  app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
    dialog.showOpenDialog = async () => ({
      canceled: chosen === null,
      filePaths: chosen === null ? [] : [chosen],
    });
  }, path);
