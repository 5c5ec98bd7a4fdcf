/** Cookies that live for one chain of redirects, because some servers answer only with the cookie they just set. */

export interface Cookies {
  /** Returns the Cookie header for an address; empty if there is none. */
  for(url: URL): Promise<string>;
  /** Keeps the cookies that an address set. */
  note(url: URL, cookies: readonly string[]): Promise<void>;
}

/** Creates an empty jar. The library is loaded when the first cookie is set, which few calendars do. */
export function createCookies(): Cookies {
  let jar: import('tough-cookie').CookieJar | null = null;
  return {
    for: async url => (jar === null ? '' : jar.getCookieString(url.href)),
    async note(url, cookies) {
      for (const cookie of cookies) {
        jar ??= new (await import('tough-cookie')).CookieJar();
        // A cookie that the rules refuse is not kept.
        await jar.setCookie(cookie, url.href, { ignoreError: true });
      }
    },
  };
}
