/** Files of the app's own: written atomically, read leniently, removed completely. */

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
