/** The app's own files: atomic writes, lenient reads, complete removal. */

export { collectChunked, flatMapChunked } from './chunked';
export { createDataFolder, isWritable } from './dataFolder';
export type { JsonObject } from './jsonContent';
export {
  type FileProblem,
  type FileWarning,
  type JsonFile,
  type JsonFileParts,
  openJsonFile,
} from './jsonFile';
export { listInFile } from './listInFile';
export { parseJson } from './parse';
export { namesIn, removeFiles } from './removeFiles';
export { isSystemError, succeeds, type WhyNotWritten, whyNotWritten } from './systemError';
