/** Where One Degree lives from now on. */
import { words } from '../../words';

const desktop = (): 'mac' | 'windows' | 'other' => {
  if (navigator.userAgent.includes('Mac OS X')) return 'mac';
  return navigator.userAgent.includes('Windows') ? 'windows' : 'other';
};

export function Done({ onClose }: { readonly onClose: () => void }) {
  return (
    <>
      <h1 className="said">{words('welcome.done')}</h1>
      <p className="quiet">{words(`welcome.doneMore.${desktop()}`)}</p>
      <div className="welcome-actions">
        {/* biome-ignore lint/a11y/noAutofocus: a screen with one thing to do */}
        <button type="button" className="button filled" onClick={onClose} autoFocus>
          {words('welcome.close')}
        </button>
      </div>
    </>
  );
}
