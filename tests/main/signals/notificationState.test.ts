import { describe, expect, it } from 'vitest';
import { createFullScreenState } from '../../../src/main/signals/fullScreen/fullScreenState';
import { createNotificationState } from '../../../src/main/signals/notificationState';
import { createPresentationState } from '../../../src/main/signals/presenting/presentationState';
import { ok } from '../../../src/shared/domain/common/result';
import { fakeClock } from '../../support/fakeClock';
import { programsThatFail } from '../../support/recordedPrograms';

/** Windows that gives these answers, one after the other. */
function windows(...answers: readonly string[]) {
  const clock = fakeClock(0);
  const started: string[] = [];
  const state = createNotificationState(
    async name => {
      started.push(name);
      return ok(`${answers[started.length - 1] ?? ''}\r\n`);
    },
    clock,
    'powershell.exe',
  );
  return {
    clock,
    started,
    presenting: createPresentationState(state),
    fullScreen: createFullScreenState(state),
  };
}

const [holds, clear] = [{ kind: 'holds' }, { kind: 'clear' }];

describe('the notification state of Windows', () => {
  it.each([
    ['1', clear, clear],
    ['2', clear, holds],
    ['3', clear, holds],
    ['4', holds, clear],
    ['5', clear, clear],
    ['7', clear, clear],
  ])('is read for both signals: %s', async (answer, presenting, fullScreen) => {
    const desk = windows(answer);
    expect([await desk.presenting(), await desk.fullScreen()]).toEqual([presenting, fullScreen]);
    expect(desk.started).toHaveLength(1);
  });

  it('is asked for again after fifteen seconds', async () => {
    const { clock, started, presenting } = windows('4', '5');
    expect(await presenting()).toEqual(holds);
    clock.jump(15_000);
    expect(await presenting()).toEqual(holds);
    clock.jump(1_000);
    expect(await presenting()).toEqual(clear);
    expect(started).toHaveLength(2);
  });

  it('is unreadable if Windows prints anything else, or nothing', async () => {
    const unreadable = { kind: 'unreadable', why: 'failed' };
    expect(await windows('Access denied').presenting()).toEqual(unreadable);
    const silent = createNotificationState(programsThatFail, fakeClock(0), 'powershell.exe');
    expect(await createFullScreenState(silent)()).toEqual(unreadable);
  });
});
