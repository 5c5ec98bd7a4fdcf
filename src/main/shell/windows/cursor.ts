/** The place of the cursor, as far as a program may know it. */
import { app, type Display, type Point, screen } from 'electron';
import { isNativeWayland } from '../../platform';

/** Whether only the compositor places windows and knows where the cursor is. */
export const isPlacedByCompositor = (): boolean =>
  isNativeWayland(
    process.env,
    app.commandLine.getSwitchValue('ozone-platform'),
    process.versions.electron ?? '',
  );

/**
 * Returns where the cursor is, or the middle of the main display if no program may know. On Wayland, asking crashes
 * Electron while no window is open.
 */
export function cursorPoint(): Point {
  if (!isPlacedByCompositor()) return screen.getCursorScreenPoint();
  const { x, y, width, height } = screen.getPrimaryDisplay().bounds;
  return { x: x + Math.round(width / 2), y: y + Math.round(height / 2) };
}

/** Returns the display with the cursor. */
export const displayWithCursor = (): Display => screen.getDisplayNearestPoint(cursorPoint());
