/** Tells whether an address that could not be read as a feed belongs to a CalDAV server. */

import { looksLikeAccount } from '../addresses';
import { isRedirect, type Transport, withoutSignIn } from '../fetch';
import { tagsBody } from './requestBodies';

const mail = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;

export async function belongsToAccount(
  transport: Transport,
  address: string,
  signal: AbortSignal,
): Promise<boolean> {
  const text = address.trim();
  if (mail.test(text) || looksLikeAccount(text)) return true;
  const url = URL.parse(
    /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text.replace(/^webcals?:/i, 'https:') : `https://${text}`,
  );
  if (url === null || !/^https?:$/.test(url.protocol) || /\.ics$/i.test(url.pathname)) return false;
  return looksLikeAccount(url.href) || isServer(transport, withoutSignIn(url), signal);
}

/** A server knows PROPFIND, and where its calendars are. */
async function isServer(transport: Transport, url: URL, signal: AbortSignal): Promise<boolean> {
  const statusOf = async (at: URL): Promise<number | null> => {
    const headers = {
      'user-agent': 'One Degree',
      'content-type': 'application/xml; charset=utf-8',
      depth: '0',
    };
    const sent = await transport({ url: at.href, method: 'PROPFIND', headers, content: tagsBody, signal });
    if (!sent.ok) return null;
    sent.value.discard();
    return sent.value.status;
  };
  const status = await statusOf(url);
  if (status !== 207 && status !== 401) return false;
  const wellKnown = await statusOf(new URL('/.well-known/caldav', url));
  return wellKnown === 207 || (wellKnown !== null && isRedirect(wellKnown));
}
