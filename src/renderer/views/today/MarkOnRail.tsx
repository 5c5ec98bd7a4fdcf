/** A mark on the rail: what became of a meeting's end, said in words to whoever asks. */
import { useId } from 'react';
import type { Mark } from '../../../shared/domain/day/day';
import type { TightOffer } from '../../../shared/domain/settings/settings';
import { t, times } from '../../text/i18n';
import { markLookOf, markSentence } from '../../text/markText';

interface MarkOnRailProps {
  readonly mark: Mark;
  readonly top: number;
  readonly left: number;
  readonly tight: TightOffer;
}

export function MarkOnRail({ mark, top, left, tight }: MarkOnRailProps) {
  const tip = useId();
  const look = markLookOf(mark, tight);
  const time = times.clock(mark.at);
  const what = markSentence(mark, tight, t);
  const name =
    mark.after === null
      ? t('mark.nameOwn', { time, what })
      : t('mark.name', { time, title: mark.after, what });
  return (
    <li className="mark" style={{ top, left }}>
      <button type="button" data-look={look} aria-label={name} aria-describedby={tip} />
      <span className="tip" role="tooltip" id={tip}>
        {look === 'dash' && <strong>{t('mark.whyNone')}</strong>}
        <span className="quiet">
          {time} {mark.after === null ? t('mark.ofYourOwn') : t('mark.after', { title: mark.after })}
        </span>
        <span>{what}.</span>
      </span>
    </li>
  );
}
