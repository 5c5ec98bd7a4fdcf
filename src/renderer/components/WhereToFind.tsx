/** How to find a calendar's address at the services that most people use. */
import { words } from '../text/i18n';
import './whereToFind.styles.css';

const services = ['google', 'outlook', 'icloud'] as const;

export function WhereToFind() {
  return (
    <details className="where">
      <summary>{words('feeds.where')}</summary>
      <dl>
        {services.map(service => (
          <div key={service}>
            <dt>{words(`feeds.${service}`)}</dt>
            <dd className="quiet">{words(`feeds.${service}Steps`)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{words('feeds.secret')}</p>
    </details>
  );
}
