/** Formats a keyboard shortcut the way the system does: ⇧⌘R, or Ctrl+Shift+R. */
import { type Modifier, namedKeys } from '../../../shared/domain/settings';
import type { Translate } from '../../../shared/i18n';
import type { DesktopPlatform } from '../../lib';

const macSigns: Readonly<Record<Modifier, string>> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' };

export function modifierText(name: Modifier, desktop: DesktopPlatform, t: Translate): string {
  if (desktop === 'mac') return macSigns[name];
  return t(name === 'Meta' && desktop === 'windows' ? 'key.Win' : `key.${name}`);
}

/** @param key empty while only modifiers are held down */
export function combinationText(
  held: readonly Modifier[],
  key: string,
  desktop: DesktopPlatform,
  t: Translate,
): string {
  const named = namedKeys.find(name => name === key);
  const names = held.map(name => modifierText(name, desktop, t));
  return [...names, named === undefined ? key : t(`key.${named}`)].join(desktop === 'mac' ? '' : '+');
}
