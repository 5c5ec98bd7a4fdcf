/** What is known of an account's calendar, in `calendar/<id>.objects.json`: its tags and its objects. */

import { createHash } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { instantSchema } from '../../../shared/domain/common';
import { parseJson } from '../../storage';
import type { SplitObject } from './calendarObject';

const headSchema = z.object({
  version: z.literal(1),
  /** The calendar that the rest is about. */
  url: z.string(),
  ctag: z.string().nullable(),
  syncToken: z.string().nullable(),
  /** Objects that are outside of it may be missing. */
  window: z.object({ start: instantSchema, end: instantSchema }),
  /** Identifies the content. */
  revision: z.string(),
});

const objectSchema = z.object({
  href: z.string(),
  /** Null if it must be asked for again. */
  etag: z.string().nullable(),
  events: z.string(),
  zones: z.array(z.string()),
});

const zoneSchema = z.object({ zone: z.string(), text: z.string() });

export type SyncHead = Readonly<z.infer<typeof headSchema>>;
export type StoredObject = Readonly<z.infer<typeof objectSchema>>;

/** The objects of a calendar, by href, and their time zones, by key. */
export interface StoredObjects {
  readonly objects: Map<string, StoredObject>;
  readonly zones: Map<string, string>;
}

export interface ObjectStore {
  /** Returns the tags of what is stored, without reading the objects. */
  head(): Promise<SyncHead | null>;
  objects(): Promise<StoredObjects | null>;
  /** Replaces everything. Returns false if it cannot be written. */
  write(head: SyncHead, stored: StoredObjects): Promise<boolean>;
  /** Removes everything, so that it is read again. */
  forget(): Promise<void>;
}

export const noObjects = (): StoredObjects => ({ objects: new Map(), zones: new Map() });

/** Adds an object, or replaces it. Returns whether its content is new. */
export function putObject(
  stored: StoredObjects,
  href: string,
  etag: string | null,
  { events, zones: texts }: SplitObject,
): boolean {
  const zones = texts.map(text => {
    const key = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    stored.zones.set(key, text);
    return key;
  });
  const before = stored.objects.get(href);
  stored.objects.set(href, { href, etag, events, zones });
  return before?.events !== events || before.zones.join() !== zones.join();
}

/** Far longer than the first line ever is. */
const maxHeadBytes = 64 * 1024;

/** @param path of a file with one line of JSON for the tags, and one for each zone and object */
export function createObjectStore(path: string): ObjectStore {
  return {
    async head() {
      const file = await open(path, 'r').catch(() => null);
      if (file === null) return null;
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(maxHeadBytes), 0, maxHeadBytes, 0);
        return parseJson(buffer.toString('utf8', 0, bytesRead).split('\n', 1)[0] ?? '', headSchema);
      } catch {
        return null;
      } finally {
        await file.close();
      }
    },

    async objects() {
      const text = await readFile(path, 'utf8').catch(() => null);
      if (text === null) return null;
      const lines = text.split('\n').slice(1);
      // The last line says that nothing is missing.
      if (lines.pop() !== '' || lines.pop() !== endMark) return null;
      const stored = noObjects();
      for (const [index, line] of lines.entries()) {
        if (index % linesPerTurn === linesPerTurn - 1) await setImmediate();
        const object = parseJson(line, z.union([objectSchema, zoneSchema]));
        if (object === null) return null;
        if ('href' in object) stored.objects.set(object.href, object);
        else stored.zones.set(object.zone, object.text);
      }
      return stored;
    },

    async write(head, { objects, zones }) {
      const temporary = `${path}.new`;
      const used = new Set([...objects.values()].flatMap(object => object.zones));
      try {
        await writeLines(temporary, linesOf(head, objects, zones, used));
        await rename(temporary, path);
        return true;
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined);
        return false;
      }
    },

    forget: () => rm(path, { force: true }).catch(() => undefined),
  };
}

const endMark = '"end"';
const linesPerTurn = 500;

function* linesOf(
  head: SyncHead,
  objects: StoredObjects['objects'],
  zones: StoredObjects['zones'],
  used: ReadonlySet<string>,
): Generator<string> {
  yield JSON.stringify(head);
  for (const [zone, text] of zones) if (used.has(zone)) yield JSON.stringify({ zone, text });
  for (const object of objects.values()) yield JSON.stringify(object);
  yield endMark;
}

/** Writes lines in chunks, so that the event loop stays responsive. The file is readable only by the user. */
export async function writeLines(path: string, lines: Iterable<string>, end = '\n'): Promise<number> {
  const file = await open(path, 'w', 0o600);
  let bytes = 0;
  let chunk: string[] = [];
  const flush = async (): Promise<void> => {
    const text = Buffer.from(chunk.map(line => `${line}${end}`).join(''));
    bytes += text.length;
    chunk = [];
    // appendFile writes everything; a single write may be cut short by a full disk.
    await file.appendFile(text);
  };
  try {
    for (const line of lines) {
      chunk.push(line);
      if (chunk.length === linesPerTurn) await flush();
    }
    await flush();
    return bytes;
  } finally {
    await file.close();
  }
}
