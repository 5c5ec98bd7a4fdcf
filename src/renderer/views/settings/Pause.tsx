/** While resets are paused: until when, and the way back. */
import type { Instant } from '../../../shared/domain/common/time';
import { pauseSentence } from '../../../shared/i18n/pauseSentence';
import { bridge } from '../../lib/bridge';
import { useNow } from '../../lib/useNow';
import { t, times } from '../../text/i18n';

export function Pause({ until }: { readonly until: Instant }) {
  const now = useNow();
  return (
    <p className="pause">
      {pauseSentence(until, now, t, times)}{' '}
      <button type="button" className="link" onClick={() => void bridge.resume()}>
        {t('today.resume')}
      </button>
    </p>
  );
}
