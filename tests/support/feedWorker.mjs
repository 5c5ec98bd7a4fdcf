/** Runs the app's worker from its source, without a build. */
import { tsImport } from 'tsx/esm/api';

await tsImport('../../src/main/calendar/feedWorker.ts', import.meta.url);
