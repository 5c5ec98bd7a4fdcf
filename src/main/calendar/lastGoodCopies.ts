/** The last good copy of each feed, `calendar/<id>.ics`, and its metadata, `<id>.json`. */

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { instantSchema } from '../../shared/domain/common';
import { parseJson, removeFiles } from '../storage';

const copySchema = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** What the server calls the encoding; missing in copies of earlier versions. */
  charset: z.string().nullable().default(null),
  /** When the copy was last known to be up to date. */
  fetchedAt: instantSchema,
  bytes: z.number().int(),
});

/** The metadata of a copy. */
export type Copy = Readonly<z.infer<typeof copySchema>>;

export interface LastGoodCopies {
  /** Returns the path of a feed's copy, whether it exists or not. */
  pathOf(feedId: string): string;
  /** Returns the path of the objects of an account's calendar, from which its copy is made. */
  objectsPathOf(feedId: string): string;
  /** Returns the metadata of a copy, or null if there is none. */
  find(feedId: string): Promise<Copy | null>;
  /** Returns a new path to download to, after creating the folder. */
  incoming(): Promise<string>;
  /** Replaces the copy with the file at `incoming`. Returns false if that fails. */
  accept(feedId: string, incoming: string, copy: Copy): Promise<boolean>;
  /** Removes a download that is not accepted. */
  discard(incoming: string): Promise<void>;
  /** Stores the metadata of a copy that is still up to date. */
  confirm(feedId: string, copy: Copy): Promise<void>;
  remove(feedId: string): Promise<void>;
  /** Removes all copies. Returns the names of files that could not be removed. */
  erase(): readonly string[];
}

const incomingExtension = '.new';

/** @param folder absolute; created when needed, accessible only to the user */
export function createLastGoodCopies(folder: string): LastGoodCopies {
  // Ids come from a file that can be edited by hand, and must not point outside the folder.
  const pathFor = (feedId: string, ending: string): string =>
    join(folder, `${encodeURIComponent(feedId)}.${ending}`);
  const newPath = (): string => join(folder, `${randomUUID()}${incomingExtension}`);
  let ready: Promise<void> | null = null;

  /** Creates the folder and removes unfinished downloads of a killed process. */
  async function makeReady(): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const unfinished = (await readdir(folder)).filter(name => name.endsWith(incomingExtension));
    await Promise.all(unfinished.map(name => rm(join(folder, name), { force: true })));
  }

  /** Stores metadata atomically. A failure does no harm: the server will just send the feed again. */
  async function writeMetadata(feedId: string, copy: Copy): Promise<void> {
    const temporary = newPath();
    await succeeds(async () => {
      await writeFile(temporary, JSON.stringify(copy), { mode: 0o600 });
      await rename(temporary, pathFor(feedId, 'json'));
    });
  }

  /** Removes a file, ignoring errors. */
  const removeIfPossible = (path: string): Promise<boolean> => succeeds(() => rm(path, { force: true }));

  return {
    pathOf: feedId => pathFor(feedId, 'ics'),
    objectsPathOf: feedId => pathFor(feedId, 'objects.json'),

    async find(feedId) {
      const text = await readFile(pathFor(feedId, 'json'), 'utf8').catch(() => null);
      return text === null ? null : parseJson(text, copySchema);
    },

    async incoming() {
      ready ??= makeReady();
      // If the folder cannot be created, the download will fail and be reported.
      if (!(await succeeds(() => ready))) ready = null;
      return newPath();
    },

    async accept(feedId, incoming, copy) {
      if (!(await succeeds(() => rename(incoming, pathFor(feedId, 'ics'))))) return false;
      await writeMetadata(feedId, copy);
      return true;
    },

    async discard(incoming) {
      await removeIfPossible(incoming);
    },
    confirm: writeMetadata,

    async remove(feedId) {
      await removeIfPossible(pathFor(feedId, 'json'));
      await removeIfPossible(pathFor(feedId, 'ics'));
      await removeIfPossible(pathFor(feedId, 'objects.json'));
    },

    erase() {
      ready = null;
      return removeFiles(folder, /\.(ics|json|new)$/);
    },
  };
}

const succeeds = async (effect: () => Promise<unknown> | null): Promise<boolean> => {
  try {
    await effect();
    return true;
  } catch {
    return false;
  }
};
