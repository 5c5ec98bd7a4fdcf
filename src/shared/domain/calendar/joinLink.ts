/** What Join opens: only ever web addresses, because someone else's invitation must not start programs here. */
import type { Meeting } from './meeting';

/** Returns the web address that joins a meeting, or null. */
export const safeJoinUrl = ({ joinLink }: Pick<Meeting, 'joinLink'>): string | null =>
  joinLink === null ? null : webAddressOf(joinLink);

/**
 * Returns a link as a web address, or null if it has none. Links to the programs of meeting services have one, such as
 * https://zoom.us/j/1 for zoommtg://zoom.us/join?confno=1. Links with a user name or password have none: they hide
 * which host they lead to.
 */
export function webAddressOf(link: string): string | null {
  const [, scheme = '', rest = ''] = /^(https?|zoommtg|zoomus|msteams|discord):\/\/(.+)/i.exec(link) ?? [];
  const address = `${/^http/i.test(scheme) ? scheme : 'https'}://${rest}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return null;
  return /^zoom/i.test(scheme) ? zoomAddressOf(url) : url.href;
}

function zoomAddressOf({ host, searchParams }: URL): string | null {
  const number = searchParams.get('confno');
  if (number === null) return null;
  const address = new URL(`https://${host}/j/${encodeURIComponent(number)}`);
  const password = searchParams.get('pwd');
  if (password !== null) address.searchParams.set('pwd', password);
  return address.href;
}
