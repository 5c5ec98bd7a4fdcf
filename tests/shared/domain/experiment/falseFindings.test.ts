/** What Insight, drift and an experiment find together in people whom nothing affects but the time of day. */
import { expect, it } from 'vitest';
import { compareArms } from '../../../../src/shared/domain/experiment/comparison';
import { answeredScales, isOver } from '../../../../src/shared/domain/experiment/progress';
import { trialsOf } from '../../../../src/shared/domain/experiment/trials';
import { findDrifts } from '../../../../src/shared/domain/insight/drift/drifts';
import { insightOf, type Observation } from '../../../../src/shared/domain/insight/observations';
import { describeIn } from '../../../support/domain';
import { end } from '../../../support/randomPast';
import { type RandomPerson, randomPerson } from '../../../support/randomPerson';

/** Half a minute of processor time may take long on a busy computer. */
const patience = 1_200_000;

/** Energy does fall over the day. */
const isTrue = ({ of, group }: Observation): boolean => of === 'energy' && group.kind === 'hour';

function findingsOf({ past, entries, plan }: RandomPerson) {
  const observations = insightOf(entries, past).observations.filter(({ direction }) => direction !== 'none');
  const trials = trialsOf(plan, entries);
  const ended = isOver(plan, entries, end());
  const differences = ended ? compareArms(trials, plan.blockSize, answeredScales(trials), 1_000) : [];
  return {
    insight: observations.filter(observation => !isTrue(observation)).length,
    drift: findDrifts(past, entries, [], end()).length,
    experiment: differences.filter(({ verdict }) => verdict !== 'unclear').length,
    fallOverTheDay: observations.filter(isTrue).length,
    ended,
  };
}

describeIn('Europe/Berlin', 'two hundred people whom only the time of day affects', () => {
  it(
    'are told something false in at most 5 %, by Insight, drift and an experiment together',
    () => {
      const all = Array.from({ length: 200 }, (_, index) => findingsOf(randomPerson(index + 1)));
      const misled = all.filter(({ insight, drift, experiment }) => insight + drift + experiment > 0);
      expect(misled.length).toBeLessThanOrEqual(10);
      // It isn't quiet for want of answers: most experiments end, and what is true is found in many.
      expect(all.filter(({ ended }) => ended).length).toBeGreaterThan(130);
      expect(all.filter(({ fallOverTheDay }) => fallOverTheDay > 0).length).toBeGreaterThan(60);
    },
    patience,
  );
});
