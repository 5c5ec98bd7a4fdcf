/** Quiet ways to Reflection and Settings. */
import { bridge } from '../../lib';
import { t } from '../../text';

const views = ['reflection', 'settings'] as const;

export function FootLinks() {
  return (
    <div className="foot-links">
      {views.map(view => (
        <button key={view} type="button" className="link" onClick={() => void bridge.open(view)}>
          {t(`tray.${view}`)}
        </button>
      ))}
    </div>
  );
}
