/** What a screen reader hears first when a reset begins: which meeting has ended, and what is next. */
import type { ResetView } from '../../../shared/contract';
import { type Times, type Translate, titleAlone } from '../../../shared/i18n';
import { untilText } from './untilText';

/** Doesn't change while the reset is on: a live region repeats every change. */
export function startSentences(
  { ended, next, startedAt }: Pick<ResetView, 'ended' | 'next' | 'startedAt'>,
  t: Translate,
  times: Times,
): readonly string[] {
  const sentences = [
    ended === null
      ? t('reset.own')
      : t(ended.early ? 'reset.seemsOver' : 'reset.heardEnded', {
          title: titleAlone(ended.title, t),
          time: times.clock(ended.at),
        }),
    next === null
      ? t('reset.nothingNext')
      : t('reset.heardNext', {
          title: titleAlone(next.title, t),
          until: untilText(next.start, startedAt, t, times),
        }),
  ];
  return sentences.map(sentence => t('reset.heard', { sentence }));
}
