/** The last good copy of each feed, as it came, `calendar/<id>.ics`; and what is known of it, `<id>.json`. */

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { removeFiles } from '../storage';

const copySchema = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** The instant at which its source last said that it is up to date. */
  fetchedAt: z.number().int(),
  bytes: z.number().int(),
});

export type Copy = Readonly<z.infer<typeof copySchema>>;

export interface Copies {
  pathOf(feedId: string): string;
  /** What is known of the copy; null where there is none. */
  find(feedId: string): Promise<Copy | null>;
  /** A path of its own for a new version; its folder is there. */
  incoming(): Promise<string>;
  /** Puts what came to `incoming` in the place of the copy before it; false where the disk refuses. */
  accept(feedId: string, incoming: string, copy: Copy): Promise<boolean>;
  discard(incoming: string): Promise<void>;
  /** Notes that the copy is still up to date. */
  confirm(feedId: string, copy: Copy): Promise<void>;
  remove(feedId: string): Promise<void>;
  /** Removes all of them; gives the names of the files that the system keeps. */
  erase(): readonly string[];
}

const incomingEnding = '.new';

/** @param folder absolute; made when it is needed, for the user alone */
export function createCopies(folder: string): Copies {
  // An id comes from a file that can be edited by hand; it must not lead out of the folder.
  const pathFor = (feedId: string, ending: string): string =>
    join(folder, `${encodeURIComponent(feedId)}.${ending}`);
  const newPath = (): string => join(folder, `${randomUUID()}${incomingEnding}`);
  let ready: Promise<void> | null = null;

  /** Removes what an app that was killed had not finished. */
  async function makeReady(): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const unfinished = (await readdir(folder)).filter(name => name.endsWith(incomingEnding));
    await Promise.all(unfinished.map(name => rm(join(folder, name), { force: true })));
  }

  /** Atomic. Where it fails nothing is lost: an old note only makes the server send the feed once more. */
  async function note(feedId: string, copy: Copy): Promise<void> {
    const fresh = newPath();
    await succeeds(async () => {
      await writeFile(fresh, JSON.stringify(copy), { mode: 0o600 });
      await rename(fresh, pathFor(feedId, 'json'));
    });
  }

  /** On a disk that keeps it, it stays: nothing follows from that. */
  const discard = (path: string): Promise<boolean> => succeeds(() => rm(path, { force: true }));

  return {
    pathOf: feedId => pathFor(feedId, 'ics'),

    async find(feedId) {
      const text = await readFile(pathFor(feedId, 'json'), 'utf8').catch(() => null);
      return text === null ? null : copyIn(text);
    },

    async incoming() {
      ready ??= makeReady();
      // Where there can be no folder, the write into it fails and is reported.
      if (!(await succeeds(() => ready))) ready = null;
      return newPath();
    },

    async accept(feedId, incoming, copy) {
      if (!(await succeeds(() => rename(incoming, pathFor(feedId, 'ics'))))) return false;
      await note(feedId, copy);
      return true;
    },

    async discard(incoming) {
      await discard(incoming);
    },
    confirm: note,

    async remove(feedId) {
      await discard(pathFor(feedId, 'json'));
      await discard(pathFor(feedId, 'ics'));
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

function copyIn(text: string): Copy | null {
  try {
    return copySchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
