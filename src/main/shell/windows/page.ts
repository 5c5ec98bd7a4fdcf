/** Where the windows' pages are, and the confinement of everything that is loaded to that place. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, type Session } from 'electron';
import type { View } from '../../../shared/contract';

/** Set by `npm run dev`: pages come from its server. */
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;

/** The folder of the built pages, or the server, with a slash at its end. */
const base =
  devServer === undefined ? pathToFileURL(join(import.meta.dirname, '../renderer/')).href : `${devServer}/`;

/** `ring`: a reset on a display without the check-in. `morning`: of today, only the question for its direction. */
export type PageRole = 'ring' | 'morning';

/** The address of a view's page. */
export function pageOf(view: View, role?: PageRole): string {
  const page = new URL('index.html', base);
  page.searchParams.set('view', view);
  if (role !== undefined) page.searchParams.set('role', role);
  return page.href;
}

/** Whether a document may talk to main: only our own pages may. */
export const isOurPage = (url: string): boolean => url.startsWith(base);

/** Our pages load nothing but their own files: nothing remote, and no other file of this computer. */
export function confineRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: devServer === undefined && !isOurPage(url) }),
  );
}
