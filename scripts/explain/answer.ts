/** Explains how the app reads calendars: occurrences with verdicts, transitions, and problems. */
import { parseCalendar } from '../../src/main/calendar/parse/parseCalendar';
import type { Damage, EventProblem } from '../../src/shared/domain/calendar/feed';
import { meetingsOf, type Verdict, verdictsOf } from '../../src/shared/domain/calendar/meeting';
import { meetingEndsOf, type Transition } from '../../src/shared/domain/calendar/transition';
import { fail, ok, type Result } from '../../src/shared/domain/common/result';
import { midnightAfter, overlaps } from '../../src/shared/domain/common/time';
import type { ExplainOptions } from './arguments';

export interface Explanation {
  readonly verdicts: readonly Verdict[];
  readonly transitions: readonly Transition[];
  /** The first problems of each calendar. */
  readonly problems: readonly EventProblem[];
  /** How many more there are. */
  readonly moreProblems: number;
}

/** The default settings, repeated here because importing them would load their schemas and slow down the start. */
export const defaults = { resetSeconds: 60, ignore: [], counted: [] } as const;

/** @param feeds the calendars' bytes, in order; an event in two calendars counts in the first */
export function explainCalendars(
  { from, to, me }: Pick<ExplainOptions, 'from' | 'to' | 'me'>,
  feeds: readonly Uint8Array[],
  hostZone: string,
): Result<Explanation, { readonly feed: number; readonly damage: Damage }> {
  const window = { start: from, end: to };
  // A meeting that ends at midnight belongs to the day before, but its transition to this day.
  const widened = { start: midnightAfter(from, -1), end: to };
  const calendars = [];
  for (const [feed, bytes] of feeds.entries()) {
    const calendar = parseCalendar(bytes, widened, hostZone);
    if (!calendar.ok) return fail({ feed, damage: calendar.problem });
    calendars.push(calendar.value);
  }
  const verdicts = verdictsOf(
    // Without --me, the addresses that a calendar itself tells are the user's, as in the app.
    calendars.map(({ occurrences, owner }) => ({ occurrences, addresses: me.length > 0 ? me : owner })),
    defaults,
  );
  const { transitions } = meetingEndsOf(meetingsOf(verdicts), defaults.resetSeconds);
  return ok({
    verdicts: verdicts.filter(({ occurrence }) => overlaps(occurrence, window)),
    transitions: transitions.filter(({ at }) => from <= at && at < to),
    problems: calendars.flatMap(({ problems }) => problems),
    moreProblems: calendars.reduce(
      (sum, { problems, problemCount }) => sum + problemCount - problems.length,
      0,
    ),
  });
}
