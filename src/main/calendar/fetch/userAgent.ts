/** The User-Agent of requests for calendars: the browser's own, because Office 365 answers others with an error. */

/**
 * Returns Chromium's User-Agent without the tokens of Electron and the app, and like a browser's without the minor
 * version.
 *
 * @param full as Electron would send it
 */
export function browserUserAgent(full: string): string {
  const part = (pattern: RegExp): string => pattern.exec(full)?.[0] ?? '';
  const version = /Chrome\/(\d+)/.exec(full)?.[1];
  return [
    part(/^Mozilla\/\S+ \([^)]*\)/),
    part(/AppleWebKit\/\S+ \([^)]*\)/),
    version === undefined ? '' : `Chrome/${version}.0.0.0`,
    part(/Safari\/\S+/),
  ]
    .filter(text => text !== '')
    .join(' ');
}

/** For scripts that run without Chromium. */
export const scriptUserAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
