/** News of a version: asks once a week which one is the newest, if the user wants to know. Installs nothing. */

export { openReleaseNews } from './openReleaseNews';
export type { ReleaseNews } from './releaseNews';
