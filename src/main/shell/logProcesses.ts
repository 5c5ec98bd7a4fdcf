/** Logs the app's start, and processes that crash or hang. */

import { app, type WebContents } from 'electron';
import { type View, views } from '../../shared/contract';
import type { Log } from '../platform';

/** Logs the version, the platform, and how long the start took. */
export function logStart(log: Pick<Log, 'note'>): void {
  log.note({
    what: 'started',
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: `${process.platform}-${process.arch}`,
    ms: Math.round(process.uptime() * 1_000),
  });
}

/** Starts logging pages and other processes that crash, and pages that hang. */
export function logProcesses(log: Pick<Log, 'note'>): void {
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (reason !== 'clean-exit') log.note({ what: 'page-gone', view: viewOf(contents), reason });
  });
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit') log.note({ what: 'process-gone', type: type.replaceAll(' ', '-'), reason });
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.on('unresponsive', () => log.note({ what: 'page-hung', view: viewOf(contents) }));
  });
}

function viewOf(contents: WebContents): View | 'unknown' {
  const url = contents.getURL();
  const name = URL.canParse(url) ? new URL(url).searchParams.get('view') : null;
  return views.find(view => view === name) ?? 'unknown';
}
