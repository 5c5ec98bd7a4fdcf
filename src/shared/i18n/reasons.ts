/** Why there is or was no reset, in words. */
import type { HeldBy, Reason } from '../domain/journal';
import type { Hold } from '../domain/reset';
import type { Translate } from './catalogue';

/** Returns a clause in the past tense, to follow "No reset:". */
export const reasonText = (reason: Reason, by: HeldBy | undefined, t: Translate): string =>
  t(`reason.${reasonKey(reason, by)}`, { app: by?.app ?? '' });

/** Returns a clause in the present tense, to follow "A reset waits:". */
export const holdText = ({ kind, by }: Hold, t: Translate): string =>
  t(`held.${reasonKey(kind, by)}`, { app: by?.app ?? '' });

/** Reasons with words for the app that is their cause. */
const namesApp = ['sharing', 'presenting', 'full-screen', 'chosen-app'] as const;

type DetailedReason =
  | 'microphone'
  | 'microphoneBy'
  | 'camera'
  | 'cameraBy'
  | `${(typeof namesApp)[number]}By`;

/** The catalogue key for a reason, as specific as the known cause allows. */
function reasonKey<Kind extends Reason>(kind: Kind, { device, app }: HeldBy = {}): Kind | DetailedReason {
  if (kind === 'on-a-call' && device !== undefined) return app === undefined ? device : `${device}By`;
  const named = namesApp.find(name => name === kind);
  return named !== undefined && app !== undefined ? `${named}By` : kind;
}
