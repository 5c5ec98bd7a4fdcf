/**
 * Chromium's sessions for feeds. Of a redirect, Electron shows no Set-Cookie; only the session's cookies tell what was
 * set. So each request has a session for itself, which has no cookies before and none afterwards.
 */
import { type Session, session } from 'electron';

export interface FeedSession {
  readonly session: Session;
  /** The cookies that the request’s answer set, as values of Set-Cookie. */
  cookies(): Promise<readonly string[]>;
  /** The request is over. May be called again. */
  release(): void;
}

/** Returns a function that hands out a session. There are as many as there are requests at a time, usually one. */
export function createFeedSessions(): () => FeedSession {
  const free: Session[] = [];
  let count = 0;
  return () => {
    const own = free.pop() ?? session.fromPartition(`feeds-${count++}`, { cache: false });
    let isReleased = false;
    return {
      session: own,
      cookies: async () => (await own.cookies.get({})).map(setCookieOf),
      release() {
        if (isReleased) return;
        isReleased = true;
        // A session that could not be cleared is not used again.
        own.clearStorageData({ storages: ['cookies'] }).then(
          () => free.push(own),
          () => undefined,
        );
      },
    };
  };
}

const setCookieOf = ({ name, value, domain, hostOnly, path, secure }: Electron.Cookie): string =>
  [
    `${name}=${value}`,
    `Path=${path ?? '/'}`,
    ...(hostOnly === true || domain === undefined ? [] : [`Domain=${domain}`]),
    ...(secure === true ? ['Secure'] : []),
  ].join('; ');
