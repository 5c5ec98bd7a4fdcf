/** Says that the sample calendar’s data is made up, and removes it. */

import type { FeedView } from '../../../shared/contract';
import { bridge } from '../../lib';
import { t } from '../../text';

interface SampleNoteProps {
  readonly feeds: readonly FeedView[];
  /** Called after removal, when loaded data is out of date. */
  readonly onRemoved: () => void;
}

export function SampleNote({ feeds, onRemoved }: SampleNoteProps) {
  const sample = feeds.find(({ kind, on }) => kind === 'sample' && on);
  if (sample === undefined) return null;

  async function remove(id: string): Promise<void> {
    await bridge.removeFeed(id);
    onRemoved();
  }

  return (
    <p className="sample-note quiet">
      {t('sample.marked')}{' '}
      <button type="button" className="link" onClick={() => void remove(sample.id)}>
        {t('sample.remove')}
      </button>
    </p>
  );
}
