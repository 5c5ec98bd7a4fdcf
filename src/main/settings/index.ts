/** The settings file and the secrets in it. */

export { createSecrets } from './secrets';
export { openSettingsFile, type SettingsFile } from './settingsFile';
export { formatWarning, type Warning } from './warnings';
