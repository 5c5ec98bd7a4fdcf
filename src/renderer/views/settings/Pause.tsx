/** Says until when resets are paused, with a button to resume. */
import type { Instant } from '../../../shared/domain/common';
import { pauseSentence } from '../../../shared/i18n';
import { bridge, useNow } from '../../lib';
import { t, times } from '../../text';

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
