import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/shared/domain/common/steps';
import { contrastsIn, type GroupedReading } from '../../../../src/shared/domain/insight/contrast';

/** Sixty days with a reading in the morning and one in the evening. */
const daysWith = (read: (day: number, isEvening: boolean) => Omit<GroupedReading, 'day' | 'stratum'>) =>
  Array.from({ length: 60 }, (_, day) =>
    [false, true].map(isEvening => ({ day, stratum: isEvening ? 18 : 9, ...read(day, isEvening) })),
  ).flat();

function contrastOf(readings: readonly GroupedReading[], key: string) {
  const { superiority, pValue } = contrastsIn(readings)(key);
  return { superiority, pValue: (rounds: number) => finish(pValue(rounds)) };
}

describe('a group that is always late in the day, when energy is low', () => {
  const readings = daysWith((day, isEvening) => ({
    level: (isEvening ? 2 : 4) + (Math.floor(day / 2) % 2),
    key: isEvening && day % 2 === 0 ? 'late' : null,
  }));

  it('is no lower than the rest at that hour', () => {
    const { superiority, pValue } = contrastOf(readings, 'late');
    expect(superiority).toBe(0.5);
    expect(pValue(2_000)).toBeGreaterThan(0.5);
  });

  it('would seem lower without the hours', () => {
    const { superiority, pValue } = contrastOf(
      readings.map(reading => ({ ...reading, stratum: 0 })),
      'late',
    );
    expect(superiority).toBeLessThan(0.36);
    expect(pValue(2_000)).toBeLessThan(0.001);
  });
});

describe('a group that is lower than the rest at its hour', () => {
  it('is found, also if the rest of the day hides it', () => {
    const readings = daysWith((day, isEvening) => ({
      level: (isEvening ? 2 : 4) + (Math.floor(day / 2) % 2) - (day % 2 === 0 && !isEvening ? 2 : 0),
      key: !isEvening && day % 2 === 0 ? 'early' : null,
    }));
    const { superiority, pValue } = contrastOf(readings, 'early');
    expect(superiority).toBeLessThan(0.36);
    expect(pValue(2_000)).toBeLessThan(0.001);
  });
});

describe('a group that alone has its hour', () => {
  it('is not compared', () => {
    const readings = daysWith((_, isEvening) => ({
      level: isEvening ? 1 : 5,
      key: isEvening ? 'late' : null,
    }));
    const { superiority, pValue } = contrastOf(readings, 'late');
    expect(superiority).toBe(0.5);
    expect(pValue(2_000)).toBe(1);
  });
});
