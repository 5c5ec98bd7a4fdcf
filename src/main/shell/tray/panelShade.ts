/** Which shade of the tray icon the panel needs, and its colour. */
import type { Preferences } from '../../../shared/domain/settings';

export type PanelShade = 'for-light' | 'for-dark';

/** `ink` and `paper` of tokens.css. */
export const inks: Readonly<Record<PanelShade, string>> = { 'for-light': '#1F2328', 'for-dark': '#E9E6DF' };

/**
 * Desktops whose panel is dark under a light theme too, as in `XDG_CURRENT_DESKTOP`:
 * https://specifications.freedesktop.org/menu-spec/latest/onlyshowin-registry.html
 */
const darkPanels = ['GNOME', 'Unity', 'X-Cinnamon', 'Budgie', 'Pantheon'];

export interface PanelFacts {
  readonly platform: NodeJS.Platform;
  /** The names of the desktop, separated by colons. */
  readonly desktop: string;
  /** Whether the system's theme is dark, whatever theme the app has. */
  readonly isSystemDark: boolean;
}

export function panelShade(
  iconFor: Preferences['trayIcon'],
  { platform, desktop, isSystemDark }: PanelFacts,
): PanelShade {
  // A template image, which macOS inverts.
  if (platform === 'darwin') return 'for-light';
  if (iconFor !== 'auto') return iconFor;
  const isPanelDark = platform === 'linux' && desktop.split(':').some(name => darkPanels.includes(name));
  return isPanelDark || isSystemDark ? 'for-dark' : 'for-light';
}
