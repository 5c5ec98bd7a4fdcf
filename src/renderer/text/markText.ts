/** Describes what happened at the end of a meeting, and why. */

import { assertNever } from '../../shared/domain/common';
import type { Mark } from '../../shared/domain/day';
import type { TightOffer } from '../../shared/domain/reset';
import type { Times } from '../../shared/i18n';
import { reasonText, type Translate, titleWithin } from '../../shared/i18n';

/** How a mark is drawn. */
export type MarkStyle = 'filled' | 'ringed' | 'hollow' | 'dashed' | 'dash';

/** @param tight the user’s setting for transitions without enough time */
export function markStyleOf({ what, class: kind, reason }: Mark, tight: TightOffer): MarkStyle {
  switch (what) {
    case 'done':
    case 'short':
      return 'filled';
    case 'natural':
      return 'ringed';
    case 'skipped':
    case 'postponed':
      return 'hollow';
    case 'to-come':
      return reason !== null || (kind === 'tight' && tight === 'nothing') ? 'dash' : 'dashed';
    case 'missed':
    case 'still-in':
      return 'dash';
    default:
      return assertNever(what);
  }
}

/** One sentence without its full stop. */
export function markSentence(mark: Mark, tight: TightOffer, t: Translate, times: Times): string {
  const reason = mark.reason === null ? null : reasonText(mark.reason, mark.by, t);
  switch (mark.what) {
    case 'done':
    case 'natural':
    case 'skipped':
      return t(`mark.${mark.what}`);
    case 'postponed':
      if (mark.until !== undefined) return t('mark.back', { time: times.clock(mark.until) });
      return reason === null ? t('mark.postponed') : t('mark.postponedBecause', { reason });
    case 'short':
    case 'missed':
      return reason === null ? t(`mark.${mark.what}`) : t(`mark.${mark.what}Because`, { reason });
    case 'to-come':
      if (mark.reason === 'outside-hours')
        return t('mark.missedBecause', { reason: t('held.outside-hours') });
      if (mark.class !== 'tight') return t('mark.toCome');
      return t(`mark.toCome${capital(tight)}`);
    case 'still-in':
      return t('mark.stillIn', { title: titleWithin(mark.stillIn ?? '', t) });
    default:
      return assertNever(mark.what);
  }
}

const capital = <Word extends string>(word: Word): Capitalize<Word> =>
  (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<Word>;

/** A short phrase for the reflection’s list. Null if nothing has happened yet, or nothing could. */
export function outcomeText({ what, reason, by }: Mark, t: Translate): string | null {
  if (what === 'to-come' || what === 'still-in') return null;
  if (what === 'missed' && reason !== null) {
    return t('reflection.happened.missedBecause', { reason: reasonText(reason, by, t) });
  }
  return t(`reflection.happened.${what}`);
}
