/** Which of two findings says more. */
import { expect, it } from 'vitest';
import type { Group } from '../../../../src/shared/domain/insight/grouping';
import { type Finding, saysMore } from '../../../../src/shared/domain/insight/specificity';

const upTo = (count: number, from = 0): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);
const finding = (group: Group, indices: readonly number[], of: Finding['of'] = 'energy'): Finding => ({
  ...{ of, group, indices },
});
const series: Group = { kind: 'series', title: 'Standup' };
const hour: Group = { kind: 'hour', hour: 9 };

it('a series says more than its hour if they share four of five readings', () => {
  expect(saysMore(finding(series, upTo(80)), finding(hour, upTo(100)))).toBe(true);
  expect(saysMore(finding(series, upTo(100)), finding(hour, upTo(80)))).toBe(true);
});
it('an hour never says more than its series', () =>
  expect(saysMore(finding(hour, upTo(100)), finding(series, upTo(100)))).toBe(false));
it('findings that share less are both told', () => {
  expect(saysMore(finding(series, upTo(79)), finding(hour, upTo(100)))).toBe(false);
  expect(saysMore(finding(series, upTo(100, 30)), finding(hour, upTo(100)))).toBe(false);
});
it('energy says nothing about focus', () =>
  expect(saysMore(finding(series, upTo(100)), finding(hour, upTo(100), 'focus'))).toBe(false));
it('two of a kind are both told', () =>
  expect(saysMore(finding(series, upTo(100)), finding({ ...series, title: 'Sync' }, upTo(100)))).toBe(false));
