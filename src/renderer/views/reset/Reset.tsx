/** The overlay: a reset that comes, is answered, and goes; nothing but paper before and after. */

import { useState } from 'react';
import type { ResetView } from '../../../shared/contract';
import type { Millis } from '../../../shared/domain/common';
import { ringBell, snapshots, type ViewProps } from '../../lib';
import { t } from '../../text';
import { ResetDialog } from './ResetDialog';
import { ringWith } from './ringing';
import './reset.styles.css';

interface Shown {
  readonly reset: ResetView;
  /** How much of it had passed when this window saw it first. */
  readonly passed: Millis;
  /** It is over and has faded out. */
  readonly gone: boolean;
}

/** Only one display of several carries the check-in, rings, and tells a screen reader of the start and the end. */
const carriesCheckIn = new URLSearchParams(location.search).get('role') !== 'ring';
if (carriesCheckIn) ringWith(snapshots, ringBell);

export function Reset({ snapshot }: ViewProps) {
  const { reset, now } = snapshot;
  const [shown, setShown] = useState<Shown | null>(null);
  // The last one stays while it fades out.
  if (reset !== null && reset !== shown?.reset) {
    const passed = reset.startedAt === shown?.reset.startedAt ? shown.passed : now - reset.startedAt;
    setShown({ reset, passed, gone: false });
  }
  const invitations = t('invitations', { returnObjects: true });
  const invitation = shown === null ? '' : (invitations[shown.reset.invitation] ?? '');

  return (
    <main className="overlay">
      {carriesCheckIn && (
        <p className="unseen" role="status">
          {reset !== null && invitation}
          {reset === null && shown !== null && t('reset.over')}
        </p>
      )}
      {shown !== null && !shown.gone && (
        <ResetDialog
          key={shown.reset.startedAt}
          reset={shown.reset}
          passed={shown.passed}
          invitation={invitation}
          leaving={reset === null}
          onGone={() => setShown({ ...shown, gone: true })}
          carriesCheckIn={carriesCheckIn}
        />
      )}
    </main>
  );
}
