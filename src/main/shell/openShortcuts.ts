/** The global shortcuts of this session: by the desktop's portal on Wayland, else by Electron. */
import type { GlobalShortcut } from 'electron';
import type { Shortcut } from '../../shared/domain/settings';
import type { Translate } from '../../shared/i18n';
import { isWayland, type SessionBus } from '../platform';
import { createPortalShortcuts } from './portalShortcuts';
import { createShortcuts, type Shortcuts } from './shortcuts';

/** The name of the desktop entry, without its ending. */
const appId = 'one-degree';

/** @param onChange called when the desktop has set the shortcuts, or refused to */
export function openShortcuts(
  system: GlobalShortcut,
  bus: SessionBus,
  t: Translate,
  onChange: () => void,
  actions: Readonly<Record<Shortcut, () => void>>,
): Shortcuts {
  const onWayland = process.platform === 'linux' && isWayland(process.env);
  const otherwise = createShortcuts(system, onWayland, actions);
  if (!onWayland) return otherwise;
  const describe = (name: Shortcut): string => t(`settings.shortcut.${name}`);
  return createPortalShortcuts({ bus, appId, actions, describe, otherwise, onChange });
}
