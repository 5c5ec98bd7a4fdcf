/** What every window needs: the bridge to main, the latest snapshot, the current time and small helpers. */

export { afterPaint } from './afterPaint';
export { type RingBell, ringBell } from './bell';
export { bridge } from './bridge';
export { createDebounced } from './debounced';
export { type DesktopPlatform, desktop } from './desktop';
export { reportError, reportUncaughtErrors } from './errorReport';
export { focusOnMount } from './focusOnMount';
export { inSlices } from './inSlices';
export { onHidden, onKeyInWindow } from './listeners';
export type { SnapshotStore } from './snapshotStore';
export { createTypeAheadGuard, type TypeAheadGuard } from './typeAheadGuard';
export { useCalendarDrop } from './useCalendarDrop';
export { useCalendarPaste } from './useCalendarPaste';
export { type LaunchAtLoginState, useLoginLaunch } from './useLoginLaunch';
export { useNow } from './useNow';
export { snapshots, useSnapshot } from './useSnapshot';
export type { ViewProps } from './viewProps';
