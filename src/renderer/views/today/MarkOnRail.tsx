/** A mark on the rail: what became of a meeting's end, said in words to whoever asks. */
import { useId } from 'react';
import type { Mark } from '../../../shared/domain/day';
import type { TightOffer } from '../../../shared/domain/settings';
import { titleWithin } from '../../../shared/words/titles';
import { lookOf, markSentence } from '../../markWords';
import { times, words } from '../../words';

interface MarkOnRailProps {
  readonly mark: Mark;
  readonly top: number;
  readonly left: number;
  readonly tight: TightOffer;
}

export function MarkOnRail({ mark, top, left, tight }: MarkOnRailProps) {
  const tip = useId();
  const look = lookOf(mark, tight);
  const time = times.clock(mark.at);
  const what = markSentence(mark, tight, words, times);
  const title = mark.after === null ? null : titleWithin(mark.after, words);
  const name =
    title === null ? words('mark.nameOwn', { time, what }) : words('mark.name', { time, title, what });
  return (
    <li className="mark" style={{ top, left }}>
      <button type="button" data-look={look} aria-label={name} aria-describedby={tip} />
      <span className="tip" role="tooltip" id={tip}>
        {look === 'dash' && <strong>{words('mark.whyNone')}</strong>}
        <span className="quiet">
          {time} {title === null ? words('mark.ofYourOwn') : words('mark.after', { title })}
        </span>
        <span>{what}.</span>
      </span>
    </li>
  );
}
