/** How to find a calendar's address at the services that most people use. */
import { t } from '../text';
import './whereToFind.styles.css';

const services = ['google', 'outlook', 'icloud'] as const;

export function FindAddressHelp() {
  return (
    <details className="where">
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
