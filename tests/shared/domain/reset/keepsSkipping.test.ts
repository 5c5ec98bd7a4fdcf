import { describe, expect, it } from 'vitest';
import { keepsSkipping } from '../../../../src/shared/domain/reset/due';
import { meeting, reset, transitionAt } from '../../../support/domain';

const transition = () => transitionAt('10:00', [meeting('Standup', '09:30–10:00')]);
const escaped = (seconds = 1) => reset(transition(), '10:00', 'skipped', { seconds });
const taken = () => reset(transition(), '10:00', 'done');
const unseen = () => reset(transition(), '10:00', 'missed', { reason: 'late' });

describe('the card is worth an offer', () => {
  it.each([
    ['after three that were skipped at once', [escaped(), escaped(3), escaped(0)]],
    ['after three of five', [taken(), escaped(), taken(), escaped(), escaped()]],
    [
      'whatever came in between and was not shown',
      [escaped(), unseen(), unseen(), unseen(), escaped(), escaped()],
    ],
  ])('%s', (_, resets) => expect(keepsSkipping(resets)).toBe(true));
});

describe('the card is not worth an offer', () => {
  it.each([
    ['after two', [escaped(), escaped(), taken()]],
    ['after three of six', [escaped(), taken(), taken(), taken(), escaped(), escaped()]],
    ['if one was looked at for a while', [escaped(), escaped(4), escaped()]],
    [
      'if they were only declined',
      [1, 2, 3].map(() => reset(transition(), '10:00', 'skipped', { reason: 'not-now' })),
    ],
    ['if the user had started them', [1, 2, 3].map(() => reset(null, '10:00', 'skipped', { seconds: 1 }))],
  ])('%s', (_, resets) => expect(keepsSkipping(resets)).toBe(false));
});
