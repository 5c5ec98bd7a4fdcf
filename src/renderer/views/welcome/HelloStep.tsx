/** First step: what One Degree does, in one sentence. */
import { t } from '../../text';
import { StepTitle } from './StepTitle';

export function HelloStep({ onBegin }: { readonly onBegin: () => void }) {
  return (
    <>
      <Mark />
      <StepTitle>{t('welcome.hello')}</StepTitle>
      <p className="quiet">{t('welcome.helloMore')}</p>
      <div className="welcome-actions">
        <button type="button" className="button filled" onClick={onBegin}>
          {t('welcome.begin')}
        </button>
      </div>
    </>
  );
}

/** The app’s mark: a ring with its needle slightly off twelve o’clock. */
function Mark() {
  return (
    <svg className="welcome-mark" viewBox="0 0 64 64" aria-hidden="true">
      <circle cx="32" cy="32" r="28" />
      <path d="M32 32V10" transform="rotate(20 32 32)" />
    </svg>
  );
}
