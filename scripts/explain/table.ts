/** Formats the answer for people. */
import type { Verdict } from '../../src/shared/domain/calendar/meeting';
import type { Transition } from '../../src/shared/domain/calendar/transition';
import { dayName, type Instant, minute } from '../../src/shared/domain/common/time';
import { createCatalogue } from '../../src/shared/i18n/catalogue';
import type { Explanation } from './answer';

const translate = createCatalogue().t;
const clock = (at: Instant): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
const longDay = (at: Instant): string =>
  new Date(at).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

/** Lists occurrences and transitions by day, followed by problems. */
export function table({ verdicts, transitions, problems, moreProblems }: Explanation): string {
  const rows = [
    ...verdicts.map(verdict => ({ at: verdict.occurrence.start, order: 1, text: occurrenceRow(verdict) })),
    ...transitions.map(transition => ({ at: transition.at, order: 0, text: transitionRow(transition) })),
  ].sort((a, b) => a.at - b.at || a.order - b.order);

  const lines: string[] = [];
  let day = '';
  for (const { at, text } of rows) {
    if (dayName(at) !== day) {
      day = dayName(at);
      lines.push('', longDay(at));
    }
    lines.push(text);
  }
  if (rows.length === 0) lines.push('', 'Nothing on these days.');
  if (problems.length > 0) lines.push('', 'Couldn’t be fully read');
  for (const { title, uid, at, what, detail } of problems) {
    const when = at === null ? '' : ` (${dayName(at)})`;
    const suffix = detail === undefined ? '' : ` [${detail}]`;
    lines.push(`  ${title ?? uid ?? 'Untitled'}${when}: ${translate(`eventProblem.${what}`)}${suffix}`);
  }
  if (moreProblems > 0) lines.push(`  ${translate('health.moreProblems', { count: moreProblems })}`);
  return `${lines.slice(1).join('\n')}\n`;
}

function occurrenceRow(verdict: Verdict): string {
  const { start, end, allDay, title } = verdict.occurrence;
  const when = allDay ? 'all day      ' : `${clock(start)} – ${clock(end)}`;
  const why = verdict.meeting === null ? `  (not a meeting: ${translate(`whyNot.${verdict.why}`)})` : '';
  return `  ${when}  ${title || 'Untitled'}${why}`;
}

function transitionRow({ at, to, class: kind }: Transition): string {
  const next =
    to === null ? 'last one today' : `${(to.start - at) / minute} min to ${to.title || 'Untitled'}`;
  return `  ${clock(at)}          ↘ ${kind}: ${next}`;
}
