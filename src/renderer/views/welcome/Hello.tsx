/** What One Degree does, in one sentence. */
import { words } from '../../words';

export function Hello({ onBegin }: { readonly onBegin: () => void }) {
  return (
    <>
      <Mark />
      <h1 className="said">{words('welcome.hello')}</h1>
      <p className="quiet">{words('welcome.helloMore')}</p>
      <div className="welcome-actions">
        {/* biome-ignore lint/a11y/noAutofocus: a screen with one thing to do */}
        <button type="button" className="button filled" onClick={onBegin} autoFocus>
          {words('welcome.begin')}
        </button>
      </div>
    </>
  );
}

/** The ring, with its needle one degree's idea away from straight up. */
function Mark() {
  return (
    <svg className="welcome-mark" viewBox="0 0 64 64" aria-hidden="true">
      <circle cx="32" cy="32" r="28" />
      <path d="M32 32V10" transform="rotate(20 32 32)" />
    </svg>
  );
}
