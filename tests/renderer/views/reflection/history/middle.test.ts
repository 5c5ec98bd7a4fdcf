import { expect, it } from 'vitest';
import { middleOf } from '../../../../../src/renderer/views/reflection/history/middle';

const middle = (...values: readonly number[]) => middleOf(values.map((value, at) => ({ at, value })));

it('the middle of an odd number of readings is one of them', () => expect(middle(5, 1, 2)).toBe(2));
it('the middle of an even number is between two', () => expect(middle(4, 1, 5, 3)).toBe(3.5));
it('without readings there is no middle', () => expect(middle()).toBeNull());
