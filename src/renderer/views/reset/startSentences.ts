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
  return [endedSentence(), nextSentence()].map(sentence => t('reset.heard', { sentence }));

  function endedSentence(): string {
    if (ended === null) return t('reset.own');
    const time = times.clock(ended.at);
    if (ended.title === null) return ended.early ? t('hidden.seemsOver') : t('hidden.ended', { time });
    const title = titleAlone(ended.title, t);
    return t(ended.early ? 'reset.seemsOver' : 'reset.heardEnded', { title, time });
  }

  function nextSentence(): string {
    if (next === null) return t('reset.nothingNext');
    const until = untilText(next.start, startedAt, t, times);
    return next.title === null
      ? t('hidden.nextStarts', { until })
      : t('reset.heardNext', { title: titleAlone(next.title, t), until });
  }
}
