/** One sentence of the letter, with the days behind it and, for a series, the way to an anchor. */
import { type Day, startOfDayNamed, weekdayOf } from '../../../../shared/domain/common';
import type { Fact } from '../../../../shared/domain/insight';
import { type Anchor, seriesConditions } from '../../../../shared/domain/reset';
import { type LetterPart, letterSentence } from '../../../../shared/i18n';
import { MakeAnchor } from '../../../components';
import { t, times } from '../../../text';

interface LetterSentenceProps {
  readonly fact: Fact;
  readonly anchors: readonly Anchor[];
  readonly onDay: (day: Day) => void;
}

export function LetterSentence({ fact, anchors, onDay }: LetterSentenceProps) {
  return (
    <li>
      <p className="serif">
        {letterSentence(fact, t, times).map((part, index) => (
          <Part key={index} part={part} />
        ))}
      </p>
      <div className="letter-behind">
        {fact.kind === 'series' && <MakeAnchor when={seriesConditions(fact.title)} anchors={anchors} />}
        <ul className="letter-days">
          {fact.days.map(day => (
            <li key={day}>
              <button type="button" className="link" onClick={() => onDay(day)}>
                <span className="unseen">{times.day(startOfDayNamed(day))}</span>
                <span aria-hidden="true">{times.weekday(weekdayOf(startOfDayNamed(day)), 'short')}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function Part({ part: { style, text } }: { readonly part: LetterPart }) {
  switch (style) {
    case 'plain':
      return text;
    case 'title':
      return <b>{text}</b>;
    case 'said':
      return <em>{text}</em>;
    case 'asked':
      return <em className="letter-asked">{text}</em>;
  }
}
