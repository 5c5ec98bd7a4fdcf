/** The settings on disk, and the secrets in them. */

export { createSecrets } from './secrets';
export { openSettingsFile, type SettingsFile } from './settingsFile';
export { formatWarning, type Warning } from './warnings';
