/** Where One Degree lives from now on. */
import { desktop } from '../../lib/desktop';
import { words } from '../../text/i18n';
import { Title } from './Title';

export function Done({ onClose }: { readonly onClose: () => void }) {
  return (
    <>
      <Title>{words('welcome.done')}</Title>
      <p className="quiet">{words(`welcome.doneMore.${desktop}`)}</p>
      <div className="welcome-actions">
        <button type="button" className="button filled" onClick={onClose}>
          {words('welcome.close')}
        </button>
      </div>
    </>
  );
}
