/** Reads the objects of a list in a JSON file piece by piece, however large the file is. */

import { createReadStream } from 'node:fs';
import { withoutTooDeep } from '../../shared/domain/common';
import type { JsonObject } from './jsonContent';

/** Far more than an entry. What grows larger without an end is no list of ours. */
const maxObjectLength = 8_000_000;

const codes = { quote: 34, openList: 91, backslash: 92, closeList: 93, open: 123, close: 125 };

/** Where in the text the scanner is. */
interface Place {
  /** How many objects and lists are open. */
  depth: number;
  inString: boolean;
  /** The last text before a value of the outermost object. */
  name: string;
  inList: boolean;
  /** Whether there has been the list. */
  isFound: boolean;
  /** The name or the object of the list that has begun. */
  begun: string | null;
}

/** Returns the objects of the list called `name`, or null if the file is not an object that ends, with such a list. */
export async function listInFile(path: string, name: string): Promise<readonly JsonObject[] | null> {
  const objects: JsonObject[] = [];
  const place: Place = { depth: 0, inString: false, name: '', inList: false, isFound: false, begun: null };
  let rest = '';
  try {
    for await (const chunk of createReadStream(path, 'utf8')) {
      // A backslash may be parted from what it escapes.
      const text = rest + chunk;
      rest = endsInEscape(text) ? '\\' : '';
      for (const object of objectsIn(text.slice(0, text.length - rest.length), name, place))
        objects.push(withoutTooDeep(object) as JsonObject);
      if (place.depth < 0 || (place.begun?.length ?? 0) > maxObjectLength) return null;
    }
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return place.isFound && place.depth === 0 ? objects : null;
}

/** Whether the last of the backslashes at the end escapes what comes next. */
function endsInEscape(text: string): boolean {
  let start = text.length;
  while (text.charCodeAt(start - 1) === codes.backslash) start--;
  return (text.length - start) % 2 === 1;
}

/** Goes on through the next piece of the text, code by code: regular expressions take twenty times as long. */
function* objectsIn(text: string, list: string, place: Place): Generator<unknown> {
  let from = 0;
  const taken = (end: number): string => (place.begun ?? '') + text.slice(from, end);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === codes.backslash) at++;
    else if (code === codes.quote) {
      place.inString = !place.inString;
      if (place.depth !== 1) continue;
      if (!place.inString) place.name = JSON.parse(taken(at + 1));
      place.begun = place.inString ? '' : null;
      from = at;
    } else if (!place.inString && (code === codes.open || code === codes.openList)) {
      if (place.depth === 1) place.inList = code === codes.openList && place.name === list;
      place.isFound ||= place.inList;
      if (place.depth === 2 && place.inList && code === codes.open) {
        place.begun = '';
        from = at;
      }
      place.depth++;
    } else if (!place.inString && (code === codes.close || code === codes.closeList)) {
      place.depth--;
      if (place.depth === 2 && place.begun !== null) {
        yield JSON.parse(taken(at + 1));
        place.begun = null;
      }
      if (place.depth === 1) place.inList = false;
    }
  }
  if (place.begun !== null) place.begun += text.slice(from);
}
