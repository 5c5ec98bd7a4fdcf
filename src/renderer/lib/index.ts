/** What every window needs: the bridge to main, the latest snapshot, the time. */

export { createTypeAheadGuard } from './arrival';
export { type RingBell, ringBell } from './bell';
export { bridge } from './bridge';
export { createDebounced } from './delayed';
export { type DesktopPlatform, desktop } from './desktop';
export { onHidden, onKeyInWindow } from './listen';
export type { Snapshots } from './snapshots';
export { useNow } from './useNow';
export { snapshots, useSnapshot } from './useSnapshot';
export type { ViewProps } from './viewProps';
