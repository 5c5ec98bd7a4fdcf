/** The answers of a reset as they are given: kept here, and sent to main soon after. */

import { useState } from 'react';
import type { ResetView } from '../../../shared/contract';
import type { Millis } from '../../../shared/domain/common';
import type { Answers } from '../../../shared/domain/journal';
import { bridge, createDebounced } from '../../lib';

/** Long enough to send whole words, short enough that a crash loses no more than that. */
const sendDelay: Millis = 200;

export function useAnswers(reset: Pick<ResetView, 'startedAt' | 'answers'>) {
  const [answers, setAnswers] = useState(reset.answers);
  const [unsent] = useState(() => createDebounced<Answers>(line => void bridge.answerReset(line), sendDelay));
  // The dialog exists before its reset begins.
  const [startedAt, setStartedAt] = useState(reset.startedAt);
  if (startedAt !== reset.startedAt) {
    setStartedAt(reset.startedAt);
    setAnswers(reset.answers);
  }

  return {
    answers,
    /** Sends levels at once, and lines while they are being typed. */
    answer(change: Answers): void {
      const next = { ...answers, ...change };
      setAnswers(next);
      unsent.push(next);
      if (!('leaving' in change || 'facing' in change)) unsent.flush();
    },
    flush: unsent.flush,
  };
}
