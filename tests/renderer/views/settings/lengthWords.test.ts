import { expect, it } from 'vitest';
import { lengthWords } from '../../../../src/renderer/views/settings/lengthWords';
import { english } from '../../../support/words';

it.each([
  [45, '45 s'],
  [60, '1 min'],
  [90, '1 min 30 s'],
  [120, '2 min'],
])('a length of %i seconds is said as %s', (seconds, said) =>
  expect(lengthWords(seconds, english)).toBe(said),
);
