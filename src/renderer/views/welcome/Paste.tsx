/** The calendar: its address or file, or a sample day to look around in. */

import type { FeedFound } from '../../../shared/contract';
import { AddFeed, WhereToFind } from '../../components';
import { t } from '../../text';
import { Title } from './Title';

interface PasteProps {
  readonly problem: string | null;
  readonly onFound: (found: FeedFound) => void;
  readonly onTrySample: () => void;
}

export function Paste({ problem, onFound, onTrySample }: PasteProps) {
  return (
    <>
      <Title>{t('welcome.paste')}</Title>
      <div className="welcome-body">
        <AddFeed primary onFound={onFound} />
        <WhereToFind />
      </div>
      <div className="welcome-actions">
        <button type="button" className="link" onClick={onTrySample}>
          {t('welcome.trySample')}
        </button>
        <p role="status">{problem}</p>
      </div>
    </>
  );
}
