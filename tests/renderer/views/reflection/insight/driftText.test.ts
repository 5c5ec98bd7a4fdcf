import { describe, expect, it } from 'vitest';
import {
  drawingText,
  driftQuestion,
  repeatText,
} from '../../../../../src/renderer/views/reflection/insight/driftText';
import type { Drift } from '../../../../../src/shared/domain/insight/drift/drifts';
import { createI18n } from '../../../../../src/shared/i18n/i18n';
import { at } from '../../../../support/domain';

const formatters = createI18n();
/** The kind of space in times differs between versions of ICU. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

const drift = (
  measure: Drift['measure'],
  from: number,
  to: number,
  title: string | null = '1:1 with Ana',
): Drift => ({
  id: { measure, uid: 'ana', since: at('12:00') },
  ...{ measure, title, from, to },
  since: at('12:00'),
  points: [
    { at: at('10:00'), value: from, uid: 'ana' },
    { at: at('12:00'), value: to, uid: 'ana' },
    { at: at('14:00'), value: to, uid: 'ana' },
  ],
});

describe('a drift', () => {
  it.each([
    [drift('length', 45, 10), '“1:1 with Ana” went from 45 to 10 minutes. Is that intentional?'],
    [
      drift('frequency', 3.9, 2.1),
      '“1:1 with Ana” went from 4 to 2 times in four weeks. Is that intentional?',
    ],
    [
      drift('frequency', 3.9, 1.1),
      '“1:1 with Ana” went from 4 times to once in four weeks. Is that intentional?',
    ],
    [
      drift('called-off', 0.04, 0.5),
      '“1:1 with Ana” is called off more often: 4% of the time before, 50% since. Is that intentional?',
    ],
    [
      drift('moved', 0, 0.42),
      '“1:1 with Ana” is moved more often: 0% of the time before, 42% since. Is that intentional?',
    ],
    [
      drift('runs-over', 0.8, 9.4),
      '“1:1 with Ana” now runs 9 minutes over on average, up from 1. Is that intentional?',
    ],
    [
      drift('hours', 10.2, 17.8, null),
      'Your weeks went from 10 to 18 hours of meetings. Is that intentional?',
    ],
    [
      drift('gap', 30, 0, null),
      'The usual gap between meetings went from 30 to 0 minutes. Is that intentional?',
    ],
    [
      drift('back-to-back', 0.2, 0.6, null),
      'More of your meetings are back to back: 20% before, 60% since. Is that intentional?',
    ],
    [
      drift('first', 570, 495, null),
      'Your first meeting of the day moved from 9:30 AM to 8:15 AM. Is that intentional?',
    ],
    [
      drift('last', 1020, 1080, null),
      'Your last meeting of the day used to end at 5:00 PM, now at 6:00 PM. Is that intentional?',
    ],
  ])('becomes a question: %o', (one, question) =>
    expect(plain(driftQuestion(one, formatters))).toBe(question),
  );

  it('keeps a decimal if rounding would hide the change', () =>
    expect(driftQuestion(drift('frequency', 2.4, 1.6), formatters)).toBe(
      '“1:1 with Ana” went from 2.4 to 1.6 times in four weeks. Is that intentional?',
    ));
  it('becomes a line for tomorrow’s direction', () => {
    expect(repeatText(drift('length', 45, 10), formatters)).toBe('1:1 with Ana: 45 minutes again');
    expect(plain(repeatText(drift('first', 570, 495, null), formatters))).toBe('No meetings before 9:30 AM');
  });
  it('has a text alternative for its drawing', () =>
    expect(drawingText(drift('length', 45, 10), formatters)).toBe(
      '1 values around 45 before June 10, 2026, 2 around 10 since',
    ));
});
