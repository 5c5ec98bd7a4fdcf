/** Preferences, calendars, anchors and your data. */

export { Settings } from './Settings';
