/** A mark beside the day, with what happened at that meeting’s end in a tooltip. */

import { useId } from 'react';
import type { Mark } from '../../../shared/domain/day';
import type { TightOffer } from '../../../shared/domain/reset';
import { titleWithin } from '../../../shared/i18n';
import { markSentence, markStyleOf, t, times } from '../../text';

interface ResetMarkProps {
  readonly mark: Mark;
  readonly top: number;
  readonly left: number;
  readonly tight: TightOffer;
}

export function ResetMark({ mark, top, left, tight }: ResetMarkProps) {
  const tooltipId = useId();
  const style = markStyleOf(mark, tight);
  const time = times.clock(mark.at);
  const what = markSentence(mark, tight, t, times);
  const title = mark.after === null ? null : titleWithin(mark.after, t);
  const name = title === null ? t('mark.nameOwn', { time, what }) : t('mark.name', { time, title, what });
  return (
    <li className="mark" style={{ top, left }}>
      <button type="button" data-style={style} aria-label={name} aria-describedby={tooltipId} />
      <span className="tooltip" role="tooltip" id={tooltipId}>
        {style === 'dash' && <strong>{t('mark.whyNone')}</strong>}
        <span className="quiet">
          {time} {title === null ? t('mark.ofYourOwn') : t('mark.after', { title })}
        </span>
        <span>{what}.</span>
      </span>
    </li>
  );
}
