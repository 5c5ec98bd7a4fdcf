/** Formats the answer for programs, as one JSON object per line. */

import type { Transition } from '../../src/shared/domain/calendar/transition';
import { type Instant, second } from '../../src/shared/domain/common/time';
import type { Explanation } from './answer';

const iso = (at: Instant): string => new Date(at).toISOString();

export function jsonLines({ verdicts, transitions, problems, moreProblems }: Explanation): string {
  const lines = [
    ...verdicts.map(verdict => {
      const { uid, start, end, allDay, title, status, joinLink: join } = verdict.occurrence;
      const outcome = verdict.meeting === null ? { meeting: false, why: verdict.why } : { meeting: true };
      return {
        kind: 'occurrence',
        uid,
        start: iso(start),
        end: iso(end),
        allDay,
        title,
        status,
        join,
        ...outcome,
      };
    }),
    ...transitions.map(transition => ({
      kind: 'transition',
      at: iso(transition.at),
      from: transition.from.uid,
      to: transition.to?.uid ?? null,
      gapSeconds: gapOf(transition),
      class: transition.class,
    })),
    ...problems.map(({ uid, what }) => ({ kind: 'problem', uid, what })),
    ...(moreProblems > 0 ? [{ kind: 'problem', uid: null, what: 'more-problems', count: moreProblems }] : []),
  ];
  return lines.map(line => `${JSON.stringify(line)}\n`).join('');
}

const gapOf = ({ at, to }: Transition): number | null => (to === null ? null : (to.start - at) / second);
