/** While resets are paused: until when, and the way back. */
import type { Instant } from '../../../shared/domain/time';
import { pauseSentence } from '../../../shared/words/pauseSentence';
import { bridge } from '../../bridge';
import { useNow } from '../../useNow';
import { times, words } from '../../words';

export function Pause({ until }: { readonly until: Instant }) {
  const now = useNow();
  return (
    <p className="pause">
      {pauseSentence(until, now, words, times)}{' '}
      <button type="button" className="link" onClick={() => void bridge.resume()}>
        {words('today.resume')}
      </button>
    </p>
  );
}
