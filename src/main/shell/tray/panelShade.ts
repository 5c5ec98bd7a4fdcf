/** Which shade of the tray icon the panel needs, and its colour. */
import type { Preferences } from '../../../shared/domain/settings';

export type PanelShade = 'for-light' | 'for-dark';

/** `ink` and `paper` of tokens.css. */
export const inks: Readonly<Record<PanelShade, string>> = { 'for-light': '#1F2328', 'for-dark': '#E9E6DF' };

/** Desktops whose panel is dark under a light theme too. */
const darkPanels = ['GNOME', 'Unity', 'X-Cinnamon', 'Budgie', 'Pantheon'];

export interface PanelFacts {
  readonly platform: NodeJS.Platform;
  /** The names of the desktop. */
  readonly desktops: readonly string[];
  /** Whether the system's theme is dark, whatever theme the app has. */
  readonly isSystemDark: boolean;
}

export function panelShade(
  iconFor: Preferences['trayIcon'],
  { platform, desktops, isSystemDark }: PanelFacts,
): PanelShade {
  // A template image, which macOS inverts.
  if (platform === 'darwin') return 'for-light';
  if (iconFor !== 'auto') return iconFor;
  const isPanelDark = platform === 'linux' && desktops.some(name => darkPanels.includes(name));
  return isPanelDark || isSystemDark ? 'for-dark' : 'for-light';
}
