/** News of a version: asks once a week which one is the newest, if the user wants to know. Installs nothing. */

export { latestVersionAddress } from './address';
export { createReleaseNews, type ReleaseNews } from './releaseNews';
