/** Tells Electron about the scheme of the app's own pages. The entry point imports this file before everything else. */
import { protocol } from 'electron';
import { pageScheme } from '../../platform';

/** Makes Chromium treat the pages like those of a web site, with an origin of their own. Called before Electron is ready. */
export const registerPageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
