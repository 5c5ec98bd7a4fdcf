/** Preferences, calendars, anchors and your data. */

export { SettingsView } from './Settings';
