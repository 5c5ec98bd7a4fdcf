/** The service that icons register with: https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/StatusNotifierWatcher */
import type { BusObject } from '../../platform';

export const watcher: BusObject = {
  destination: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
  interface: 'org.kde.StatusNotifierWatcher',
};
