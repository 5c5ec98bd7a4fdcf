/** The popover at the tray: the day at a glance, its direction and a quick check-in. */
import { withRunningOver } from '../../../shared/domain/day';
import { DirectionField } from '../../components';
import { bridge, onKeyInWindow, useNow, type ViewProps } from '../../lib';
import { t, times } from '../../text';
import { BackgroundEvents } from './BackgroundEvents';
import { DayStrip } from './DayStrip';
import { headlineText } from './headlineText';
import { Messages } from './Messages';
import { NotCountedList } from './NotCountedList';
import { QuickCheckIn } from './QuickCheckIn';
import { TrayMenuFallback } from './TrayMenuFallback';
import './today.styles.css';

export function Today({ snapshot }: ViewProps) {
  const now = useNow();
  const { today, preferences, tray, trayStatus } = snapshot;

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
        <h1 className="serif">{headlineText(snapshot, now, t, times)}</h1>
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
        <QuickCheckIn onCheckIn={checkIn => void bridge.checkIn(checkIn)} />
        <DirectionField line={today.direction} onChange={line => void bridge.setDirection(line)} />
        {!tray && <TrayMenuFallback paused={trayStatus.pausedUntil !== null} />}
      </footer>
    </main>
  );
}
