/** The title beside the icon in macOS's menu bar, where tooltips are slow to appear. */
import type { TrayStatus } from '../../../shared/domain/reset';

/** Returns the first of the tray's sentences, or nothing on other systems and while there is nothing to say. */
export const menuBarTitle = (
  state: TrayStatus['state'],
  sentences: readonly string[],
  platform = process.platform,
): string => (platform === 'darwin' && state !== 'quiet' ? (sentences[0] ?? '') : '');
