/** `calls.json`: the day's calls, so that a restart knows when the one that is on began. */
import { join } from 'node:path';
import { z } from 'zod';
import { type CallLog, parseCallLog } from '../../../shared/domain/call';
import type { Instant } from '../../../shared/domain/common';
import { type JsonFileParts, openJsonFile, removeFiles } from '../../storage';

export interface CallFile {
  read(now: Instant): CallLog;
  /** Reads in which meetings a call was expected and none was seen. */
  readWithoutCall(): readonly string[];
  writeWithoutCall(meetings: readonly string[]): void;
  /** Writes the log. One that can't be written is kept in memory, and only a restart would miss it. */
  write(log: CallLog): void;
  /** Removes the file. Returns the names of files that could not be removed. */
  erase(): readonly string[];
}

const meetingsSchema = z.array(z.string()).catch([]);

/** @param folder the data folder */
export function openCallFile(folder: string, parts: JsonFileParts): CallFile {
  const open = () => openJsonFile(join(folder, 'calls.json'), parts);
  let file = open();
  return {
    read(now) {
      const content = file.read();
      return parseCallLog(content.ok ? content.value : {}, now);
    },
    readWithoutCall() {
      const content = file.read();
      return meetingsSchema.parse(content.ok ? content.value.withoutCall : []);
    },
    writeWithoutCall: withoutCall => void file.update(content => ({ ...content, version: 1, withoutCall })),
    write: log => void file.update(content => ({ ...content, version: 1, ...log })),
    erase() {
      const remaining = removeFiles(folder, /^calls\./);
      file = open();
      return remaining;
    },
  };
}
