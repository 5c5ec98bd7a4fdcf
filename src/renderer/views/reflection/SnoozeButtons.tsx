/** Buttons to be asked again later today. */
import { type Snooze, snoozesAt } from '../../../shared/domain/day';
import { bridge, useNow } from '../../lib';
import { t } from '../../text';

export function SnoozeButtons() {
  const lengths = snoozesAt(useNow());
  if (lengths.length === 0) return null;

  function snooze(minutes: Snooze): void {
    void bridge.snoozeReflection(minutes);
    void bridge.close();
  }
  return (
    <div className="snooze quiet">
      {t('reflection.again')}
      {lengths.map(minutes => (
        <button
          key={minutes}
          type="button"
          className="button plain"
          aria-label={t('reflection.snooze', { count: minutes })}
          onClick={() => snooze(minutes)}
        >
          {minutes}
        </button>
      ))}
      {t('reflection.minutes')}
    </div>
  );
}
