/** Why there is no reset: while it holds, and when one looks back. */
import type { HeldBy, Reason } from '../domain/journal';
import type { Hold } from '../domain/reset';
import type { Translate } from './catalogue';

/** A clause in the past, to follow "No reset:". */
export const reasonText = (reason: Reason, by: HeldBy | undefined, t: Translate): string =>
  t(`reason.${reasonKey(reason, by)}`, { app: by?.app ?? '' });

/** A clause in the present, to follow "A reset waits:". */
export const holdText = ({ kind, by }: Hold, t: Translate): string =>
  t(`held.${reasonKey(kind, by)}`, { app: by?.app ?? '' });

type Told = 'microphone' | 'microphoneBy' | 'camera' | 'cameraBy' | 'sharingBy';

/** The catalogue's name for a reason, as exact as what is known of it. */
function reasonKey<Kind extends Reason>(kind: Kind, { device, app }: HeldBy = {}): Kind | Told {
  if (kind === 'on-a-call' && device !== undefined) return app === undefined ? device : `${device}By`;
  return kind === 'sharing' && app !== undefined ? 'sharingBy' : kind;
}
