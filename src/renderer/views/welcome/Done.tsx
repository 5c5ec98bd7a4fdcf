/** Where One Degree lives from now on. */
import { desktop } from '../../lib/desktop';
import { t } from '../../text/i18n';
import { Title } from './Title';

export function Done({ onClose }: { readonly onClose: () => void }) {
  return (
    <>
      <Title>{t('welcome.done')}</Title>
      <p className="quiet">{t(`welcome.doneMore.${desktop}`)}</p>
      <div className="welcome-actions">
        <button type="button" className="button filled" onClick={onClose}>
          {t('welcome.close')}
        </button>
      </div>
    </>
  );
}
