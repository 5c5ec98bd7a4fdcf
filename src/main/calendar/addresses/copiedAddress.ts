/** Recognizes a calendar's address among all that people copy. */
import { looksLikeAccount } from './accountAddress';
import { parseSource } from './feedAddress';
import { mendSource } from './webPage';

/** Longer than any address of a calendar. */
const maxLength = 2_000;

/** Returns the source if a copied text is certainly the address of a calendar or an account, or null. */
export function copiedAddress(text: string): string | null {
  const address = text.trim();
  if (address.length > maxLength || !/^(?:https?|webcals?|feed|(?:cal)?davs?):\S+$/i.test(address))
    return null;
  if (looksLikeAccount(address)) return address;
  const source = parseSource(address, '/');
  if (!source.ok) return null;
  const mended = mendSource(source.value);
  if (!mended.ok) return null;
  const { protocol, pathname, search } = new URL(mended.value.source);
  const isCalendar =
    mended.value.page !== null ||
    protocol.startsWith('webcal') ||
    /\.(?:ics|ical|ifb)$/i.test(pathname) ||
    /\/(?:ical|published|public-calendars)\//i.test(pathname) ||
    /[?&](?:export|format=ics|type=ics)\b/i.test(search);
  return isCalendar ? source.value : null;
}
