/** The overlay: fades a reset in and out. Before one is due, it is laid out with a stand-in that can't be seen. */

import { useState } from 'react';
import type { ResetView } from '../../../shared/contract';
import { type Millis, minute } from '../../../shared/domain/common';
import { Corner, LiveRegion } from '../../components';
import { bridge, ringBell, snapshots, type ViewProps } from '../../lib';
import { t, times } from '../../text';
import { ResetDialog } from './ResetDialog';
import { ringBellForReset } from './resetBell';
import { startSentences } from './startSentences';
import './reset.styles.css';
import './checkIn.styles.css';
import './oneColumn.styles.css';
import './card.styles.css';

interface DisplayedReset {
  readonly reset: ResetView;
  /** How much of the reset had elapsed when this window first showed it. */
  readonly elapsed: Millis;
  /** The reset is over and its fade-out has finished. */
  readonly hasFadedOut: boolean;
}

/** Whatever a reset can have, so that its parts exist when it begins. */
const standIn: ResetView = {
  startedAt: 0,
  endsAt: minute,
  invitation: 0,
  ended: { title: '–', at: 0, early: false },
  next: { title: '–', start: minute, canJoin: true },
  direction: null,
  anchor: null,
  answers: {},
  asksFocus: true,
  offersEnergyOnly: false,
  wasAsked: false,
  offersBell: false,
  canPostpone: true,
  canBeStillIn: true,
};

/** With several displays, only one has the check-in, rings the bell and announces the reset to screen readers. */
const role = new URLSearchParams(location.search).get('role');
const hasCheckIn = role !== 'ring';
if (hasCheckIn) ringBellForReset(snapshots, ringBell);

/** A reset’s anchor is read with the dialog, which it describes. */
const startOf = (reset: ResetView, invitation: string): string =>
  [...startSentences(reset, t, times), ...(reset.anchor === null ? [invitation] : [])].join(' ');

export function Reset({ snapshot }: ViewProps) {
  const { now, preferences } = snapshot;
  const [displayed, setDisplayed] = useState<DisplayedReset | null>(null);
  // A later one has a window of its own, while the bell of this one may still have to finish.
  const isLater = displayed !== null && displayed.reset.startedAt !== snapshot.reset?.startedAt;
  const reset = isLater ? null : snapshot.reset;
  // The reset stays rendered while it fades out.
  if (reset !== null && reset !== displayed?.reset)
    setDisplayed({ reset, elapsed: displayed?.elapsed ?? now - reset.startedAt, hasFadedOut: false });
  const invitations = t('invitations', { returnObjects: true });
  const invitation = invitations[(displayed?.reset ?? standIn).invitation] ?? '';
  const heard = reset === null ? (displayed === null ? '' : t('reset.over')) : startOf(reset, invitation);

  const content = (
    <>
      {hasCheckIn && <LiveRegion>{heard}</LiveRegion>}
      {!displayed?.hasFadedOut && (
        <ResetDialog
          reset={displayed?.reset ?? standIn}
          sound={preferences.sound}
          state={displayed === null ? 'before' : reset === null ? 'closing' : 'on'}
          elapsed={displayed?.elapsed ?? 0}
          invitation={invitation}
          onFadedOut={() => displayed !== null && setDisplayed({ ...displayed, hasFadedOut: true })}
          hasCheckIn={hasCheckIn}
        />
      )}
    </>
  );
  if (role !== 'card') return <main className="overlay">{content}</main>;
  return (
    <Corner onPointerUp={() => void bridge.takeKeys()}>
      <main>{content}</main>
    </Corner>
  );
}
