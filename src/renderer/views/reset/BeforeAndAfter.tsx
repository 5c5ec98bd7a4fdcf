/** The meeting that has just ended, and the next one with the time until it starts and a button to join. */

import type { ResetView } from '../../../shared/contract';
import { titleAlone } from '../../../shared/i18n';
import { KeyHint } from '../../components';
import { useNow } from '../../lib';
import { t, times } from '../../text';
import { untilText } from './untilText';

interface BeforeAndAfterProps {
  readonly ended: ResetView['ended'];
  readonly next: ResetView['next'];
  readonly onJoin: () => void;
}

export function BeforeAndAfter({ ended, next, onJoin }: BeforeAndAfterProps) {
  return (
    <header className="reset-header">
      <p className="ended quiet">
        <span className="one-line">{endedText(ended)}</span>
        {ended !== null && !ended.early && <span>{t('reset.endedAt', { time: times.clock(ended.at) })}</span>}
      </p>
      {next === null ? (
        <p className="quiet">{t('reset.nothingNext')}</p>
      ) : (
        <div className="next">
          {next.title === null ? (
            <span className="one-line">{t('hidden.nextOne')}</span>
          ) : (
            <>
              <span className="next-label quiet">{t('reset.next')}</span>
              <span className="one-line">{titleAlone(next.title, t)}</span>
            </>
          )}
          <Until start={next.start} />
          {next.canJoin && (
            <button type="button" className="button plain key-button" aria-keyshortcuts="J" onClick={onJoin}>
              <KeyHint>J</KeyHint>
              {t('reset.join')}
            </button>
          )}
        </div>
      )}
    </header>
  );
}

function endedText(ended: ResetView['ended']): string {
  if (ended === null) return t('reset.own');
  if (ended.title === null) return t(ended.early ? 'hidden.seemsOver' : 'hidden.meeting');
  const title = titleAlone(ended.title, t);
  return ended.early ? t('reset.seemsOver', { title }) : title;
}

/** A component of its own, so that the minute’s tick re-renders nothing else. */
function Until({ start }: { readonly start: number }) {
  return <span className="next-until quiet">{untilText(start, useNow(), t, times)}</span>;
}
