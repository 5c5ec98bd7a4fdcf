import { describe, expect, it } from 'vitest';
import {
  chartHeight,
  chartWidth,
  headingChartOf,
  pointToward,
} from '../../../../src/renderer/views/reflection/headingChart';
import type { HeadingPoint } from '../../../../src/shared/domain/day/headingLine';

const point = (day: string, degrees: number): HeadingPoint => ({ day, heading: 'closer', degrees });
const course = (...points: readonly HeadingPoint[]) => headingChartOf(points, '2026-03-02', '2026-05-24');

describe('the course of a heading line', () => {
  it('is empty without an evening', () => expect(course()).toMatchObject({ places: [], path: '' }));

  it('goes up for closer and down for away, from the level at which it began', () => {
    const [up, down] = course(point('2026-04-01', 1), point('2026-04-02', -1)).places;
    const { startLevel } = course(point('2026-04-01', 1), point('2026-04-02', -1));
    expect(up?.y).toBeLessThan(startLevel);
    expect(down?.y).toBeGreaterThan(startLevel);
  });

  it('draws one degree as little, however few there are', () => {
    const { places, startLevel } = course(point('2026-04-01', 1));
    expect(startLevel - (places[0]?.y ?? 0)).toBeLessThan(chartHeight / 5);
  });

  it('stays within the drawing, however many there are', () => {
    const points = Array.from({ length: 80 }, (_, index) =>
      point(`2026-0${index < 30 ? 3 : 4}-${String((index % 30) + 1).padStart(2, '0')}`, index),
    ).filter(({ day }) => day >= '2026-03-02');
    for (const { x, y } of course(...points).places) {
      expect(x >= 0 && x <= chartWidth && y >= 0 && y <= chartHeight).toBe(true);
    }
  });

  it('names the months that begin in it', () =>
    expect(course().months.map(({ at }) => new Date(at).getMonth())).toEqual([3, 4]));
});

describe('a step on it', () => {
  const evenings = course(point('2026-03-03', 1), point('2026-03-06', 2), point('2026-03-20', 1));
  const [, second] = evenings.places;
  const stepTo = (offset: number) => second && pointToward(evenings, '2026-03-02', offset, second).point.day;

  it('leads to the next evening on its way, over days without one', () => {
    expect(stepTo(5)).toBe('2026-03-20');
    expect(stepTo(3)).toBe('2026-03-03');
  });
  it('leads no further than to the first and the last', () => {
    expect(stepTo(80)).toBe('2026-03-20');
    expect(stepTo(0)).toBe('2026-03-03');
  });
});
