/** How signals ask the system. */
import type { SessionBus } from '../platform';
import type { NotificationState } from './notificationState';
import type { RunProgram } from './program';

export interface SystemParts {
  readonly run: RunProgram;
  readonly bus: Pick<SessionBus, 'call' | 'property'>;
  readonly systemBus: Pick<SessionBus, 'call' | 'property'>;
  /** Only asked on Windows. */
  readonly notificationState: NotificationState;
}
