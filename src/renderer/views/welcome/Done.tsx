/** Where One Degree lives from now on. */
import { words } from '../../words';
import { Title } from './Title';

const desktop = (): 'mac' | 'windows' | 'other' => {
  if (navigator.userAgent.includes('Mac OS X')) return 'mac';
  return navigator.userAgent.includes('Windows') ? 'windows' : 'other';
};

export function Done({ onClose }: { readonly onClose: () => void }) {
  return (
    <>
      <Title>{words('welcome.done')}</Title>
      <p className="quiet">{words(`welcome.doneMore.${desktop()}`)}</p>
      <div className="welcome-actions">
        <button type="button" className="button filled" onClick={onClose}>
          {words('welcome.close')}
        </button>
      </div>
    </>
  );
}
