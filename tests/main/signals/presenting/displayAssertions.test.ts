import { describe, expect, it } from 'vitest';
import { createDisplayAssertions } from '../../../../src/main/signals/presenting/displayAssertions';
import { programsThatFail, programsThatPrint, recorded } from '../../../support/recordedPrograms';

const signal = (assertions: string, ownPid = 1) =>
  createDisplayAssertions(programsThatPrint({ '/usr/bin/pmset -g assertions': assertions }), ownPid)();

describe('the assertions of macOS', () => {
  it('name the app that keeps the display awake', async () => {
    expect(await signal(recorded('macos-facetime.txt'))).toEqual({ kind: 'holds', by: { app: 'FaceTime' } });
    expect(await signal(recorded('macos-whatsapp.txt'))).toEqual({ kind: 'holds', by: { app: 'WhatsApp' } });
  });

  it('of this app itself do not count', async () =>
    expect(await signal(recorded('macos-whatsapp.txt'), 64440)).toEqual({ kind: 'clear' }));

  it('that only keep the computer awake do not count', async () =>
    expect(await signal(recorded('macos-tap.txt'))).toEqual({ kind: 'clear' }));

  it('may not be told', async () => {
    expect(await createDisplayAssertions(programsThatFail, 1)()).toMatchObject({ kind: 'unreadable' });
    expect(await signal('')).toMatchObject({ kind: 'unreadable' });
  });
});
