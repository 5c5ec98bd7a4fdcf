/** The service of systemd-logind (org.freedesktop.login1(5)). */
import type { BusObject } from '../platform';

export const logindManager: BusObject = {
  destination: 'org.freedesktop.login1',
  path: '/org/freedesktop/login1',
  interface: 'org.freedesktop.login1.Manager',
};
