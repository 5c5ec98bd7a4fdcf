/** Settings: preferences, feeds, shortcuts and language. */

export { chosenDisplay, type DisplayChoice } from './chosenDisplay';
export { maxFieldChars } from './fieldLines';
export { type ShownTitle, shownTitle } from './hiddenTitles';
export { type Language, type Locale, languages, localeFor } from './language';
export {
  type Preferences,
  type PreferencesChange,
  parsePreferences,
  preferencesChangeSchema,
} from './preferences';
export {
  addressesSchema,
  defaultSettings,
  driftIdSchema,
  type Feed,
  type Settings,
  sampleSource,
} from './settings';
export {
  acceleratorOf,
  combinationOf,
  type Modifier,
  modifiers,
  namedKeys,
  type Shortcut,
  shortcuts,
} from './shortcut';
export { type TextSizeStep, textSizeAfter, textSizes } from './textSize';
