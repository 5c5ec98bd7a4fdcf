import { expect, it } from 'vitest';
import { lengthText } from '../../../../src/renderer/views/settings/lengthText';
import { english } from '../../../support/words';

it.each([
  [45, '45 s'],
  [60, '1 min'],
  [90, '1 min 30 s'],
  [120, '2 min'],
])('a length of %i seconds is formatted as %s', (seconds, expected) =>
  expect(lengthText(seconds, english)).toBe(expected),
);
