/** Quiet ways to Reflection and Settings. */
import { bridge } from '../../lib';
import { t } from '../../text';

const views = ['reflection', 'settings'] as const;

export function FootLinks() {
  return (
    <nav className="foot-links" aria-label={t('app')}>
      {views.map(view => (
        <button key={view} type="button" className="link" onClick={() => void bridge.open(view)}>
          {t(`tray.${view}`)}
        </button>
      ))}
    </nav>
  );
}
