import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../../src/shared/domain/common/random';
import { finish } from '../../../../../src/shared/domain/common/steps';
import { signFlipPValue as signFlipSteps } from '../../../../../src/shared/domain/insight/statistics/signFlip';

const rounds = 2_000;
const signFlipPValue = (parts: Float64Array, repeats: number): number =>
  finish(signFlipSteps(parts, repeats));

describe('the sign-flip test', () => {
  it('is as rare as all signs being the same, if they are', () => {
    // Two of 2⁵ ways have all five on one side.
    expect(signFlipPValue(Float64Array.of(1, 2, 1, 3, 1), rounds)).toBeCloseTo(2 / 32, 1);
    expect(signFlipPValue(new Float64Array(40).fill(0.5), rounds)).toBeCloseTo(1 / (rounds + 1), 6);
  });

  it('is 1 if the parts cancel out', () =>
    expect(signFlipPValue(Float64Array.of(1, -1, 2, -2), rounds)).toBe(1));

  it('is below 5 % in about 5 % of sums of nothing, whatever the sizes of their parts', () => {
    const random = seededRandom(4);
    const found = Array.from({ length: 400 }, () =>
      signFlipPValue(
        Float64Array.from({ length: 60 }, (_, index) => (random() - 0.5) * (index < 10 ? 4 : 1)),
        400,
      ),
    ).filter(pValue => pValue <= 0.05);
    expect(found.length / 400).toBeGreaterThan(0.02);
    expect(found.length / 400).toBeLessThan(0.08);
  });
});
