import { describe, expect, it } from 'vitest';
import {
  chartHeight,
  chartWidth,
  headingChartOf,
  pointToward,
} from '../../../../src/renderer/views/reflection/headingChart';
import type { HeadingPoint } from '../../../../src/shared/domain/day/headingLine';

const point = (day: string, degrees: number): HeadingPoint => ({ day, heading: 'closer', degrees });
const chart = (...points: readonly HeadingPoint[]) => headingChartOf(points, '2026-03-02', '2026-05-24');

describe('a heading line’s chart', () => {
  it('is empty without evenings', () => expect(chart()).toMatchObject({ places: [], path: '' }));

  it('rises for closer and falls for away, from where it started', () => {
    const [up, down] = chart(point('2026-04-01', 1), point('2026-04-02', -1)).places;
    const { startLevel } = chart(point('2026-04-01', 1), point('2026-04-02', -1));
    expect(up?.y).toBeLessThan(startLevel);
    expect(down?.y).toBeGreaterThan(startLevel);
  });

  it('draws a single degree small', () => {
    const { places, startLevel } = chart(point('2026-04-01', 1));
    expect(startLevel - (places[0]?.y ?? 0)).toBeLessThan(chartHeight / 5);
  });

  it('stays within its bounds with many evenings', () => {
    const points = Array.from({ length: 80 }, (_, index) =>
      point(`2026-0${index < 30 ? 3 : 4}-${String((index % 30) + 1).padStart(2, '0')}`, index),
    ).filter(({ day }) => day >= '2026-03-02');
    for (const { x, y } of chart(...points).places) {
      expect(x >= 0 && x <= chartWidth && y >= 0 && y <= chartHeight).toBe(true);
    }
  });

  it('labels the months that begin in it', () =>
    expect(chart().ticks.map(({ at }) => new Date(at).getMonth())).toEqual([3, 4]));
});

describe('a chart of a week', () => {
  const week = headingChartOf([point('2026-03-02', 1), point('2026-03-06', 2)], '2026-03-02', '2026-03-08');
  it('labels its days, at their evenings', () => {
    expect(week.ticks.map(({ at }) => new Date(at).getDate())).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(week.places.map(({ x }) => x)).toEqual([week.ticks[0]?.x, week.ticks[4]?.x]);
  });
  it('has room for its first step', () => {
    const start = Number(/^M([\d.]+)/.exec(week.path)?.[1]);
    expect(start >= 0 && start < (week.places[0]?.x ?? 0)).toBe(true);
  });
});

describe('stepping along a heading line', () => {
  const evenings = chart(point('2026-03-03', 1), point('2026-03-06', 2), point('2026-03-20', 1));
  const [, second] = evenings.places;
  const stepTo = (offset: number) => second && pointToward(evenings, '2026-03-02', offset, second).point.day;

  it('skips days without an evening', () => {
    expect(stepTo(5)).toBe('2026-03-20');
    expect(stepTo(3)).toBe('2026-03-03');
  });
  it('stops at the first and the last evening', () => {
    expect(stepTo(80)).toBe('2026-03-20');
    expect(stepTo(0)).toBe('2026-03-03');
  });
});
