/** The popover at the tray: the day at a glance, its direction, and a check-in by one tap. */
import { DirectionField } from '../../components';
import { bridge, onKeyInWindow, useNow, type ViewProps } from '../../lib';
import { t, times } from '../../text';
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
    // What is being written is taken as it stands when its field loses the focus.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    void bridge.close();
  }

  return (
    <main className="today" ref={onKeyInWindow(handleKey)}>
      <header>
        <p className="today-date quiet">{times.day(now)}</p>
        <h1 className="said">{headlineText(snapshot, now, t, times)}</h1>
        <Messages snapshot={snapshot} now={now} />
      </header>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that its arrows scroll it */}
      <section className="today-day" aria-label={t('today.strip')} tabIndex={0}>
        <DayStrip day={today} now={now} tight={preferences.tight} />
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
