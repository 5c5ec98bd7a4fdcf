/** The popover at the tray: the day at a glance, its direction and a quick check-in. */
import { joinableAt } from '../../../shared/domain/calendar';
import { hour } from '../../../shared/domain/common';
import { withRunningOver } from '../../../shared/domain/day';
import { titleWithin } from '../../../shared/i18n';
import { DirectionField } from '../../components';
import { bridge, onKeyInWindow, useNow, type ViewProps } from '../../lib';
import { t, times } from '../../text';
import { BackgroundEvents } from './BackgroundEvents';
import { DayStrip } from './DayStrip';
import { FootLinks } from './FootLinks';
import { headlineText } from './headlineText';
import { Messages } from './Messages';
import { NotCountedList } from './NotCountedList';
import { nextMeetingText } from './nextMeetingText';
import { QuickCheckIn } from './QuickCheckIn';
import { TrayMenuFallback } from './TrayMenuFallback';
import './today.styles.css';

/** A meeting later than this is no reason for a button yet. */
const joinAhead = hour;

export function Today({ snapshot }: ViewProps) {
  const now = useNow();
  const { today, preferences, tray, trayStatus } = snapshot;
  const meeting = joinableAt(trayStatus, now);
  const joinable = meeting !== null && meeting.start - now <= joinAhead ? meeting : null;
  const nextMeeting = nextMeetingText(snapshot, now, t, times);

  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Blurring the field saves what has been typed in it.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    void bridge.close();
  }

  return (
    <main className="today" ref={onKeyInWindow(handleKey)}>
      <header>
        <p className="today-date quiet">{times.day(now)}</p>
        {joinable !== null && (
          <button
            type="button"
            className="button join"
            title={t('tray.join', { title: titleWithin(joinable.title, t) })}
            onClick={() => void bridge.joinMeeting(joinable.id)}
          >
            {t('reset.join')}
          </button>
        )}
        <h1 className="serif">{headlineText(snapshot, now, t, times)}</h1>
        {nextMeeting !== null && <p className="quiet next-meeting">{nextMeeting}</p>}
        <Messages snapshot={snapshot} now={now} />
      </header>
      {/* A scrollable region has to be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys scroll it */}
      <section className="today-day" aria-label={t('today.strip')} tabIndex={0}>
        <DayStrip
          day={withRunningOver(today, trayStatus.runningOver, now)}
          now={now}
          tight={preferences.tight}
        />
        <BackgroundEvents day={today} counted={preferences.counted} />
        <NotCountedList events={today.notCounted} />
      </section>
      <footer>
        <QuickCheckIn
          onCheckIn={checkIn => void bridge.checkIn(checkIn)}
          onUndo={() => void bridge.undoCheckIn()}
        />
        <DirectionField line={today.direction} onChange={line => void bridge.setDirection(line)} />
        {tray ? <FootLinks /> : <TrayMenuFallback paused={trayStatus.pausedUntil !== null} />}
      </footer>
    </main>
  );
}
