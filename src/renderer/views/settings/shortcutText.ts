/** A combination of keys in the system's way: ⇧⌘R, or Ctrl+Shift+R. */
import { type Modifier, namedKeys } from '../../../shared/domain/settings/shortcut';
import type { Words } from '../../../shared/i18n/catalogue';
import type { Desktop } from '../../lib/desktop';

const macSigns: Readonly<Record<Modifier, string>> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' };

export function modifierWord(name: Modifier, desktop: Desktop, words: Words): string {
  if (desktop === 'mac') return macSigns[name];
  return words(name === 'Meta' && desktop === 'windows' ? 'key.Win' : `key.${name}`);
}

/** @param key empty while only modifiers are held down */
export function combinationWords(
  held: readonly Modifier[],
  key: string,
  desktop: Desktop,
  words: Words,
): string {
  const named = namedKeys.find(name => name === key);
  const names = held.map(name => modifierWord(name, desktop, words));
  return [...names, named === undefined ? key : words(`key.${named}`)].join(desktop === 'mac' ? '' : '+');
}
