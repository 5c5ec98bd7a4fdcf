/** Where the windows' pages come from: a scheme of their own that serves the built renderer and nothing else. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { app, protocol } from 'electron';
import type { View } from '../../shared/contract';

const scheme = 'one-degree';
const origin = `${scheme}://app`;
const rendererFolder = join(import.meta.dirname, '../renderer');
/** Set by `npm run dev`: pages come from its server. */
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The address of a view's page; `role` tells the displays of one reset apart. */
export function pageOf(view: View, role?: 'ring'): string {
  const page = new URL('index.html', `${devServer ?? origin}/`);
  page.searchParams.set('view', view);
  if (role !== undefined) page.searchParams.set('role', role);
  return page.href;
}

/** Whether a document may talk to main: only our own pages may. */
export const isOurPage = (url: string): boolean => url.startsWith(`${devServer ?? origin}/`);

/** Call before the app is ready: a scheme gets its rights once. */
export function registerPages(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Call when the app is ready. */
export function servePages(): void {
  protocol.handle(scheme, async request => {
    const { host, pathname } = new URL(request.url);
    const file = normalize(join(rendererFolder, decodeURIComponent(pathname)));
    const type = mimeTypes[extname(file)];
    if (host !== 'app' || !file.startsWith(rendererFolder + sep) || type === undefined) {
      return new Response(null, { status: 404 });
    }
    const body = await readFile(file).catch(() => null);
    return body === null
      ? new Response(null, { status: 404 })
      : new Response(body, { headers: { 'content-type': type, 'x-content-type-options': 'nosniff' } });
  });
}
