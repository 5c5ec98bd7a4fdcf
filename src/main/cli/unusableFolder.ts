/** Reports a data folder that can't be used, without which the app can't start. */
import { app, dialog } from 'electron';
import { localeFor } from '../../shared/domain/settings';
import { createI18n } from '../../shared/i18n';
import { type Command, needsRunningApp } from './commandLine';
import { printReply } from './launch';

/** Prints it on stderr, shows it in a window unless there is no display or a script is asking, and exits with 1. */
export function reportUnusableFolder(
  folder: string,
  commands: readonly Command[],
  hasDisplay: boolean,
): void {
  const error = `One Degree can’t use its data folder. Check that it’s a folder and that you can write to it: ${folder}`;
  printReply({ output: '', error });
  if (!hasDisplay || commands.some(needsRunningApp)) app.exit(1);
  else void showUnusableFolder(folder).finally(() => app.exit(1));
}

async function showUnusableFolder(folder: string): Promise<void> {
  await app.whenReady();
  const { t, setLocale } = createI18n();
  await setLocale(localeFor('system', app.getPreferredSystemLanguages(), app.getSystemLocale()));
  const detail = t('dataFolder.unusable', { folder });
  dialog.showMessageBoxSync({ type: 'error', title: app.name, message: t('dataFolder.title'), detail });
}
