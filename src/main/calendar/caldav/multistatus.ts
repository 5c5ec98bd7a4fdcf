/** Reads the answers of WebDAV piece by piece, so that a long one takes little memory (RFC 4918 §13). */

import type { QualifiedTag, SAXParser } from 'sax';
import { fail, ok, type Result } from '../../../shared/domain/common';

/** An element of an answer. */
export interface DavElement {
  /** The name after that of its namespace, such as `DAV:href`. */
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly DavElement[];
}

/** What an answer says about one resource. */
export interface DavResponse {
  readonly href: string;
  /** The status of the resource as a whole; null if it has only properties. */
  readonly status: number | null;
  /** The properties that the server could give, by name. */
  readonly properties: ReadonlyMap<string, DavElement>;
  /** The status of the first property that it could not give. */
  readonly failure: number | null;
}

/** What stands beside the resources of an answer. */
export interface MultistatusEnd {
  readonly syncToken: string | null;
}

type Growing = { name: string; text: string; attributes: Record<string, string>; children: Growing[] };

/** Nothing in CalDAV is nested deeper. */
const maxDepth = 50;

/** Reads an answer and calls `onResponse` for each resource. An answer that is cut off or not XML is damaged. */
export async function readMultistatus(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
  onResponse: (response: DavResponse) => void,
): Promise<Result<MultistatusEnd, 'damaged' | 'too-large'>> {
  // Loaded only if there is an account, to keep the launch fast.
  const { default: sax } = await import('sax');
  const reading = createReading(sax.parser(true, { xmlns: true, position: false }), onResponse);
  const decoder = new TextDecoder();
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) return fail('too-large');
      reading.write(decoder.decode(chunk, { stream: true }));
      if (reading.isBroken()) return fail('damaged');
    }
  } catch {
    // The connection broke.
    return fail('damaged');
  }
  return reading.end();
}

function createReading(parser: SAXParser, onResponse: (response: DavResponse) => void) {
  const open: Growing[] = [];
  let broken = false;
  let ended = false;
  let syncToken: string | null = null;

  parser.onopentag = tag => {
    const { uri, local, attributes: given } = tag as QualifiedTag;
    const attributes = Object.fromEntries(Object.values(given).map(({ local, value }) => [local, value]));
    const element = {
      name: `${uri}${uri === 'DAV:' ? '' : ' '}${local}`,
      text: '',
      attributes,
      children: [],
    };
    if (open.length === 0 && element.name !== 'DAV:multistatus') broken = true;
    if (open.length === maxDepth) broken = true;
    // The resources themselves are handed over, not collected.
    if (open.length > 1) open.at(-1)?.children.push(element);
    open.push(element);
  };
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element !== undefined && open.length > 1) element.text += text;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onclosetag = () => {
    const element = open.pop();
    if (open.length === 0) ended = true;
    if (element === undefined || open.length !== 1) return;
    if (element.name === 'DAV:response') onResponse(responseOf(element));
    if (element.name === 'DAV:sync-token') syncToken = element.text.trim();
  };
  parser.onerror = error => {
    // An entity of HTML in a name is no reason to lose a calendar.
    if (/character entity/i.test(error.message)) parser.resume();
    else broken = true;
  };

  return {
    write: (text: string): void => void parser.write(text),
    isBroken: () => broken,
    end(): Result<MultistatusEnd, 'damaged'> {
      return broken || !ended ? fail('damaged') : ok({ syncToken });
    },
  };
}

function responseOf(element: DavElement): DavResponse {
  const properties = new Map<string, DavElement>();
  let failure: number | null = null;
  for (const propstat of childrenOf(element, 'DAV:propstat')) {
    const status = statusOf(propstat) ?? 200;
    if (status >= 200 && status < 300) {
      for (const property of childOf(propstat, 'DAV:prop')?.children ?? [])
        properties.set(property.name, property);
    } else failure ??= status;
  }
  return { href: childText(element, 'DAV:href') ?? '', status: statusOf(element), properties, failure };
}

/** Returns the number in a status such as `HTTP/1.1 404 Not Found`. */
function statusOf(element: DavElement): number | null {
  const status = /^\S+\s+(\d{3})\b/.exec(childText(element, 'DAV:status') ?? '')?.[1];
  return status === undefined ? null : Number(status);
}

export const childrenOf = (element: DavElement | undefined, name: string): readonly DavElement[] =>
  element?.children.filter(child => child.name === name) ?? [];

export const childOf = (element: DavElement | undefined, name: string): DavElement | undefined =>
  element?.children.find(child => child.name === name);

/** Returns the text of a child; null if there is none or it is empty. */
export const childText = (element: DavElement | undefined, name: string): string | null =>
  childOf(element, name)?.text.trim() || null;
