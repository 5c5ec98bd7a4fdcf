/** The app's worker as it stands in the sources, without a build. */
import { tsImport } from 'tsx/esm/api';

await tsImport('../../src/main/calendar/worker.ts', import.meta.url);
