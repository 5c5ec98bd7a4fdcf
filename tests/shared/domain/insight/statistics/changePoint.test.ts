import { describe, expect, it } from 'vitest';
import { finish } from '../../../../../src/shared/domain/common/steps';
import { findChangePoint } from '../../../../../src/shared/domain/insight/statistics/changePoint';

/** Annual flow of the Nile at Aswan, 1871–1970 (R's `Nile`): the textbook example, with a change in 1899. */
const nile = [
  ...[1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799],
  ...[958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916],
  ...[692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698],
  ...[845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742],
  ...[801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901],
  ...[1170, 912, 746, 919, 718, 714, 740],
];

describe('a series that changed', () => {
  it('is split where it changed', () => {
    const change = findChangePoint(nile, 5, 95);
    expect(1871 + change.at).toBe(1899);
    expect(finish(change.pValue(5_000))).toBeLessThan(0.001);
  });
  it('is split even if the change is near its end', () => {
    const change = findChangePoint(
      [...Array.from({ length: 45 }, (_, index) => 40 + (index % 3)), 10, 10, 12, 10, 11],
      5,
      45,
    );
    expect(change.at).toBe(45);
    expect(finish(change.pValue(5_000))).toBeLessThan(0.002);
  });
});

describe('a short series', () => {
  it('has its exact p-value: of all its 40,320 orders, 1,152 are at least as extreme', () => {
    const change = findChangePoint([3, 1, 4, 1.5, 9, 7, 8, 6], 2, 6);
    expect(change.at).toBe(4);
    expect(finish(change.pValue(50_000))).toBeCloseTo(1_152 / 40_320, 2);
  });
});

describe('a series without a change', () => {
  it('has a p-value of 1', () =>
    expect(finish(findChangePoint(Array(20).fill(30), 5, 15).pValue(1_000))).toBe(1));
  it('is not affected by a single outlier', () =>
    expect(
      finish(findChangePoint([30, 30, 30, 30, 30, 30, 240, 30, 30, 30, 30, 30], 5, 7).pValue(1_000)),
    ).toBeGreaterThan(0.3));
});

describe('a series that may only have changed within limits', () => {
  it('is split within the limits', () =>
    expect(findChangePoint([9, 1, 1, 1, 1, 1, 1, 1, 1, 1], 3, 7).at).toBe(3));
});
