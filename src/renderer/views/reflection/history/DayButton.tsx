/** A button that opens a past day. Sighted users see the thumbnail in it, screen readers a sentence. */

import type { ReactNode } from 'react';
import type { PastDay } from '../../../../shared/contract';
import type { Day } from '../../../../shared/domain/common';
import { t, times } from '../../../text';
import { dayText } from './dayText';

interface DayButtonProps {
  readonly day: PastDay;
  readonly today: Day;
  readonly layout: 'in-week' | 'in-month';
  readonly onDay: (day: Day) => void;
  readonly children: ReactNode;
}

export function DayButton({ day, today, layout, onDay, children }: DayButtonProps) {
  return (
    <button
      type="button"
      className={`past-day ${layout}`}
      aria-current={day.day === today ? 'date' : undefined}
      disabled={day.day > today}
      onClick={() => onDay(day.day)}
    >
      <span className="unseen">{dayText(day, t, times)}</span>
      {children}
    </button>
  );
}
