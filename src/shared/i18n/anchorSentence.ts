/** An anchor as one sentence: "When a meeting with “1:1” in its title ends, I will stand up." */
import type { Anchor, Conditions, Range } from '../domain/reset';
import type { Translate } from './catalogue';
import type { Times } from './times';

/** Returns the sentence for an anchor. */
export function anchorSentence(
  { when, line }: Pick<Anchor, 'when' | 'line'>,
  t: Translate,
  times: Times,
): string {
  const { title } = when;
  const clauses = clausesOf(when, t, times);
  // The sentence adds its own full stop.
  const will = line.replace(/[.。]$/, '');
  if (title === undefined) {
    return clauses.length === 0
      ? t('anchor.any', { will })
      : t('anchor.anyIf', { will, conditions: clauses });
  }
  return clauses.length === 0
    ? t('anchor.titled', { will, title })
    : t('anchor.titledIf', { will, title, conditions: clauses });
}

/** Clauses that can each follow "When a meeting ends and". */
function clausesOf(when: Conditions, t: Translate, times: Times): string[] {
  const numbers = ['attendees', 'minutes', 'gapMinutes'] as const;
  return [...numbers.map(name => numberClause(name, when[name], t)), timeClause(when.time, t, times)].filter(
    clause => clause !== null,
  );
}

function numberClause(
  name: 'attendees' | 'minutes' | 'gapMinutes',
  { from, to }: Range<number> = {},
  t: Translate,
): string | null {
  if (from === undefined) return to === undefined ? null : t(`anchor.${name}.to`, { count: to });
  if (to === undefined) return t(`anchor.${name}.from`, { count: from });
  return from === to
    ? t(`anchor.${name}.exactly`, { count: to })
    : t(`anchor.${name}.between`, { from, count: to });
}

function timeClause({ from, to }: Range<string> = {}, t: Translate, times: Times): string | null {
  if (from === undefined) {
    return to === undefined ? null : t('anchor.time.to', { to: times.timeOfDay(to) });
  }
  if (to === undefined) return t('anchor.time.from', { from: times.timeOfDay(from) });
  return t('anchor.time.between', { from: times.timeOfDay(from), to: times.timeOfDay(to) });
}
