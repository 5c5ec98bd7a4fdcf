/** The settings file and the secrets in it. */

export { createKeystore } from './keystore';
export { createSecrets } from './secrets';
export { openSettingsFile, type SettingsFile } from './settingsFile';
export { formatWarning, type Warning } from './warnings';
