/** Asks again later today. */
import { bridge } from '../../bridge';
import { words } from '../../words';

const lengths = [15, 30, 60] as const;

export function Snooze() {
  function snooze(minutes: (typeof lengths)[number]): void {
    void bridge.snoozeReflection(minutes);
    void bridge.close();
  }
  return (
    <div className="snooze quiet">
      {words('reflection.again')}
      {lengths.map(minutes => (
        <button
          key={minutes}
          type="button"
          className="button plain"
          aria-label={words('reflection.snooze', { count: minutes })}
          onClick={() => snooze(minutes)}
        >
          {minutes}
        </button>
      ))}
      {words('reflection.minutes')}
    </div>
  );
}
