/** Says that the window has failed, with a button that reloads its page. */
import { t } from '../text';
import './errorMessage.styles.css';

export function ErrorMessage() {
  return (
    <main className="error-message" role="alert">
      <p>{t('windowError.message')}</p>
      <button type="button" className="button filled" onClick={() => location.reload()}>
        {t('windowError.reopen')}
      </button>
    </main>
  );
}
