/** Tells whether an address that could not be read as a feed belongs to a CalDAV server. */

import { withoutSignIn } from '../../../shared/domain/common';
import { kindOf, looksLikeAccount, mendSource, parseSource } from '../addresses';
import { isRedirect, type Transport } from '../fetch';
import { tagsBody } from './requestBodies';

const mail = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;

export async function belongsToAccount(
  transport: Transport,
  address: string,
  signal: AbortSignal,
): Promise<boolean> {
  const text = address.trim();
  if (mail.test(text) || looksLikeAccount(text)) return true;
  // A path is no address, and no server is asked about the page of a service.
  const source = parseSource(text, '/');
  const mended = source.ok && kindOf(source.value) === 'url' ? mendSource(source.value) : null;
  if (mended?.ok !== true || mended.value.page !== null) return false;
  const url = URL.parse(mended.value.source.replace(/^webcals?:/i, 'https:'));
  if (url === null || /\.ics$/i.test(url.pathname)) return false;
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
