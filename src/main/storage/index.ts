/** The app's own files: atomic writes, lenient reads, complete removal. */

export { flatMapChunked } from './chunked';
export {
  type FileProblem,
  type FileWarning,
  isSystemError,
  type JsonFile,
  type JsonFileParts,
  type JsonObject,
  openJsonFile,
  type WhyNotWritten,
  whyNotWritten,
} from './jsonFile';
export { namesIn, removeFiles } from './removeFiles';
