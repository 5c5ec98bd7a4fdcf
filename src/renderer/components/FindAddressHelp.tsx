/** Explains where Google, Outlook and iCloud show a calendar’s address, and that the address is a secret. */
import { t } from '../text';
import './findAddressHelp.styles.css';

const services = ['google', 'outlook', 'icloud'] as const;

export function FindAddressHelp() {
  return (
    <details className="find-address">
      <summary>{t('feeds.where')}</summary>
      <dl>
        {services.map(service => (
          <div key={service}>
            <dt>{t(`feeds.${service}`)}</dt>
            <dd className="quiet">{t(`feeds.${service}Steps`)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('feeds.secret')}</p>
    </details>
  );
}
