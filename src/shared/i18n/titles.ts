/** Meeting titles in sentences, with substitutes for hidden titles and for meetings without a title. */
import { graphemesOf } from '../domain/common';
import type { ShownTitle } from '../domain/settings';
import type { Translate } from './catalogue';

/** Returns the title for use alone or at the beginning of a sentence. */
export const titleAlone = (title: ShownTitle, t: Translate): string =>
  title === null ? t('hidden.meeting') : titleOr(title, t('untitled.alone'));

/** Returns the title for use within a sentence. */
export const titleWithin = (title: ShownTitle, t: Translate): string =>
  title === null ? t('hidden.meetingWithin') : titleOr(title, t('untitled.within'));

const titleOr = (title: string, untitled: string): string => (invisible.test(title) ? untitled : title);

/** Nothing that can be seen: blanks, controls, characters without a width, and the empty braille pattern. */
const invisible = /^[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

const maxTrayLength = 60;
/** Characters that change the direction of the text after them. */
const directionControls = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Returns a name from a calendar as one short piece of a line in the tray, isolated (FSI … PDI) so that it doesn't
 * reorder the words around it. Empty if the name is blank.
 */
export function trayTitle(name: string): string {
  const line = name.replace(directionControls, '').replace(/\s+/g, ' ').trim();
  return invisible.test(line) ? '' : `\u2068${cut(line)}\u2069`;
}

function cut(line: string): string {
  if (line.length <= maxTrayLength) return line;
  // Twenty code units are enough for a character of a name, even for a family of emoji.
  const start = line.slice(0, 20 * maxTrayLength);
  const characters = [...graphemesOf(start)];
  if (characters.length <= maxTrayLength && start === line) return line;
  const kept = characters.slice(0, maxTrayLength - 1).map(({ segment }) => segment);
  return `${kept.join('').trimEnd()}…`;
}
