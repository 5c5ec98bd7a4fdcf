/** Which scale a digit answers, and which answer Backspace takes back: energy comes first, then focus. */
import type { Answers, ScaleName } from '../../../shared/domain/journal';

/** Returns the scale that waits for an answer, or null if none does. */
export function waitingScale({ energy, focus }: Answers, asksFocus: boolean): ScaleName | null {
  if (energy === undefined) return 'energy';
  return asksFocus && focus === undefined ? 'focus' : null;
}

/** Returns the answer that a digit gives: to the scale that waits, or else it corrects the last one. */
export function answerByDigit(level: number, answers: Answers, asksFocus: boolean): Answers {
  const scale = waitingScale(answers, asksFocus) ?? (asksFocus ? 'focus' : 'energy');
  return { [scale]: level };
}

/** Returns the change that takes the last level back, in the order of the scales; null if there is none. */
export function withoutLastLevel({ energy, focus }: Answers): Answers | null {
  if (focus !== undefined) return { focus: undefined };
  return energy === undefined ? null : { energy: undefined };
}
