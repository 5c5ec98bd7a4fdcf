/** Where One Degree lives from now on. */
import type { Mark } from '../../../shared/domain/day';
import { titleWithin } from '../../../shared/words/titles';
import { desktop } from '../../desktop';
import { times, words } from '../../words';
import { Title } from './Title';

interface DoneProps {
  /** The next reset of today, if there is one. */
  readonly next: Mark | undefined;
  readonly onClose: () => void;
}

export function Done({ next, onClose }: DoneProps) {
  return (
    <>
      <Title>{words('welcome.done')}</Title>
      {next !== undefined && (
        <p>
          {words('welcome.nextReset', {
            time: times.clock(next.at),
            title: titleWithin(next.after ?? '', words),
          })}
        </p>
      )}
      <p className="quiet">{words(`welcome.doneMore.${desktop}`)}</p>
      <div className="welcome-actions">
        <button type="button" className="button filled" onClick={onClose}>
          {words('welcome.close')}
        </button>
      </div>
    </>
  );
}
