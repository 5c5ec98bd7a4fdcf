/** The pages of the windows, and the restriction of requests to them. */
import { join } from 'node:path';
import type { Session } from 'electron';
import type { View } from '../../../shared/contract';
import { pageOrigin, pageScheme } from '../../platform';
import { servePageFiles } from './pageFiles';

/** Set by `npm run dev`, which serves the pages. Any other build ignores it. */
const devServer = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined;

/** The URL of the built pages or of the dev server, with a trailing slash. */
const base = `${devServer ?? pageOrigin}/`;

/**
 * `ring`: the reset on a display without the check-in. `card`: the reset in a corner. `arrival`: its announcement.
 * `questions`: only those of an experiment, before the reset. `morning`: only the question for the day's direction.
 * `evening`: only the day's question.
 */
export type PageRole = 'ring' | 'card' | 'arrival' | 'questions' | 'morning' | 'evening';

/** Returns the URL of a view's page. Around a translucent one there is room for a shadow. */
export function pageOf(view: View, role?: PageRole, isTranslucent = false): string {
  const page = new URL('index.html', base);
  page.searchParams.set('view', view);
  if (role !== undefined) page.searchParams.set('role', role);
  if (isTranslucent) page.searchParams.set('edge', 'shadow');
  return page.href;
}

/** Whether a URL is one of our own pages. */
export const isOurPage = (url: string): boolean => url.startsWith(base);

/** Serves the pages, and blocks requests for anything but our own files, whether remote or local. */
export function servePages(session: Session): void {
  session.protocol.handle(pageScheme, servePageFiles(join(import.meta.dirname, '../renderer')));
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: devServer === undefined && !isOurPage(url) }),
  );
}
