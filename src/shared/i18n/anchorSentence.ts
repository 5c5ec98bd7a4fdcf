/** An anchor as one sentence, made of whole clauses: "When a meeting with “1:1” in its title ends, I will stand up." */

import type { Anchor, Conditions, Range } from '../domain/reset/anchor';
import type { Words } from './catalogue';
import type { Times } from './times';

export function anchorSentence(
  { when, line }: Pick<Anchor, 'when' | 'line'>,
  words: Words,
  times: Times,
): string {
  const { title } = when;
  const clauses = clausesOf(when, words, times);
  // The sentence has a full stop of its own.
  const will = line.replace(/[.。]$/, '');
  if (title === undefined) {
    return clauses.length === 0
      ? words('anchor.any', { will })
      : words('anchor.anyIf', { will, conditions: clauses });
  }
  return clauses.length === 0
    ? words('anchor.titled', { will, title })
    : words('anchor.titledIf', { will, title, conditions: clauses });
}

/** Each can stand after "When a meeting ends and". */
function clausesOf(when: Conditions, words: Words, times: Times): string[] {
  const numbers = ['attendees', 'minutes', 'gapMinutes'] as const;
  return [
    ...numbers.map(name => numberClause(name, when[name], words)),
    timeClause(when.time, words, times),
  ].filter(clause => clause !== null);
}

function numberClause(
  name: 'attendees' | 'minutes' | 'gapMinutes',
  { from, to }: Range<number> = {},
  words: Words,
): string | null {
  if (from === undefined) return to === undefined ? null : words(`anchor.${name}.to`, { count: to });
  if (to === undefined) return words(`anchor.${name}.from`, { count: from });
  return from === to
    ? words(`anchor.${name}.exactly`, { count: to })
    : words(`anchor.${name}.between`, { from, count: to });
}

function timeClause({ from, to }: Range<string> = {}, words: Words, times: Times): string | null {
  if (from === undefined) {
    return to === undefined ? null : words('anchor.time.to', { to: times.timeOfDay(to) });
  }
  if (to === undefined) return words('anchor.time.from', { from: times.timeOfDay(from) });
  return words('anchor.time.between', { from: times.timeOfDay(from), to: times.timeOfDay(to) });
}
