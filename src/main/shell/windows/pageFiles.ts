/** Answers the pages' requests with the files of the built pages. */
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pageOrigin } from '../../platform';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The policy of index.html. A header also forbids frames around the page, which a meta element can't. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Returns a function that answers requests with the files in `folder`, and with 404 for anything else.
 *
 * The files are read by Node, which keeps the app's archive open: after an upgrade has replaced it, these are still
 * the files that the app was started with.
 */
export const servePageFiles =
  (folder: string) =>
  async ({ url, method }: Pick<Request, 'url' | 'method'>): Promise<Response> => {
    const file = fileOf(url, folder);
    const type = file && types[extname(file)];
    if (method !== 'GET' || !file || !type) return notFound();
    try {
      return new Response(await readFile(file), {
        headers: {
          'Content-Type': type,
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
        },
      });
    } catch {
      return notFound();
    }
  };

const notFound = (): Response => new Response(null, { status: 404 });

/** Returns the path of the file in `folder` that a URL of ours names. */
function fileOf(url: string, folder: string): string | undefined {
  if (!url.startsWith(`${pageOrigin}/`)) return undefined;
  try {
    const file = join(folder, decodeURIComponent(new URL(url).pathname));
    return file.startsWith(folder + sep) ? file : undefined;
  } catch {
    // Malformed percent encoding.
    return undefined;
  }
}
