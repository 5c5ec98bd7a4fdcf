import { describe, expect, it } from 'vitest';
import { createIdleInhibitors } from '../../../../src/main/signals/presenting/idleInhibitors';
import { fail, ok } from '../../../../src/shared/domain/common/result';
import { fakeSessionBus } from '../../../support/fakeSessionBus';
import { programsThatPrint, recorded } from '../../../support/recordedPrograms';

const own = { pid: 100, uid: 1000 };
const noBus = fakeSessionBus();
const noPrograms = programsThatPrint({});
const clear = { kind: 'clear' };

/** GNOME's session manager with these inhibitors, by their paths. */
const gnome = (inhibitors: Readonly<Record<string, { readonly flags: number; readonly app: string }>>) => {
  const bus = fakeSessionBus();
  const call: typeof bus.call = async (target, member) => {
    if (member === 'GetInhibitors') return ok([Object.keys(inhibitors)]);
    const inhibitor = inhibitors[target.path];
    if (inhibitor === undefined) return fail('unanswered');
    return ok([member === 'GetFlags' ? inhibitor.flags : inhibitor.app]);
  };
  return createIdleInhibitors({ bus: { ...bus, call }, systemBus: noBus, run: noPrograms }, {}, own)();
};

describe('the session manager of GNOME', () => {
  it('tells who keeps the session from becoming idle', async () => {
    expect(await gnome({ '/a': { flags: 12, app: 'org.libreoffice.LibreOffice' } })).toEqual({
      kind: 'holds',
      by: { app: 'LibreOffice' },
    });
  });

  it.each([
    ['music, which only keeps the computer awake', 4],
    ['an update, which keeps the session open', 1],
  ])('is not taken for presenting: %s', async (_, flags) => {
    expect(await gnome({ '/a': { flags, app: 'rhythmbox' } })).toEqual(clear);
  });

  it.each(['One Degree', 'one-degree', '/usr/lib/electron/electron'])(
    'does not count this app itself: %s',
    async app => expect(await gnome({ '/a': { flags: 8, app } })).toEqual(clear),
  );

  it('counts what the user switched on, without a name', async () => {
    expect(await gnome({ '/a': { flags: 12, app: 'user' } })).toEqual({ kind: 'holds' });
  });

  it('without an inhibitor is clear', async () => expect(await gnome({})).toEqual(clear));
});

const agent = 'org.kde.Solid.PowerManagement.PolicyAgent';
const plasma = (answers: Readonly<Record<string, unknown>>) =>
  createIdleInhibitors({ bus: fakeSessionBus(answers), systemBus: noBus, run: noPrograms }, {}, own)();

describe('the power manager of Plasma', () => {
  it('tells who keeps the screen on', async () => {
    const inhibitions = [['firefox', 'video-playing']];
    const answers = { [`${agent}.HasInhibition`]: true, [`${agent}.ListInhibitions`]: inhibitions };
    expect(await plasma(answers)).toEqual({ kind: 'holds', by: { app: 'Firefox' } });
  });

  it('names nobody if it could be either of two', async () => {
    const inhibitions = [
      ['firefox', 'audio-playing'],
      ['vlc', 'Playing some media.'],
    ];
    const answers = { [`${agent}.HasInhibition`]: true, [`${agent}.ListInhibitions`]: inhibitions };
    expect(await plasma(answers)).toEqual({ kind: 'holds' });
  });

  it('is clear while only the sleep is inhibited', async () => {
    const inhibitions = [['firefox', 'audio-playing']];
    const answers = { [`${agent}.HasInhibition`]: false, [`${agent}.ListInhibitions`]: inhibitions };
    expect(await plasma(answers)).toEqual(clear);
  });
});

type Inhibitor = readonly [string, string, string, string, number, number];
const logind = (...inhibitors: readonly Inhibitor[]) => {
  const systemBus = fakeSessionBus({ 'org.freedesktop.login1.Manager.ListInhibitors': inhibitors });
  return createIdleInhibitors({ bus: noBus, systemBus, run: noPrograms }, {}, own)();
};
const impress: Inhibitor = ['idle', 'Impress', 'Slide show', 'block', 1000, 4711];

describe('logind', () => {
  it('tells who blocks idle', async () => {
    expect(await logind(impress)).toEqual({ kind: 'holds', by: { app: 'Impress' } });
    expect(await logind(['sleep:idle', 'Impress', '', 'block', 1000, 4711])).toMatchObject({ kind: 'holds' });
  });

  it.each<[string, Inhibitor]>([
    ['of another user', ['idle', 'Impress', '', 'block', 1001, 4711]],
    ['of this app', ['idle', 'Impress', '', 'block', 1000, 100]],
    ['of sleep alone', ['sleep', 'UPower', '', 'delay', 1000, 4711]],
    ['that only delays', ['idle', 'Impress', '', 'delay', 1000, 4711]],
  ])('has inhibitors that do not count: %s', async (_, inhibitor) => {
    expect(await logind(inhibitor)).toEqual(clear);
  });

  it('is not believed if it answers anything else', async () => {
    const systemBus = fakeSessionBus({ 'org.freedesktop.login1.Manager.ListInhibitors': 'idle' });
    expect(await createIdleInhibitors({ bus: noBus, systemBus, run: noPrograms }, {}, own)()).toEqual(clear);
  });
});

describe('sway', () => {
  const sway = (tree: string) => {
    const run = programsThatPrint({ 'swaymsg -r -t get_tree': tree });
    return createIdleInhibitors({ bus: noBus, systemBus: noBus, run }, { SWAYSOCK: '/run/sway' }, own)();
  };

  it('tells which window keeps the screen awake', async () => {
    const tree = recorded('sway-1.7/tree.json');
    expect(await sway(tree)).toEqual({ kind: 'holds', by: { app: 'XTerm' } });
    expect(await sway(tree.replaceAll('"inhibit_idle": true', '"inhibit_idle": false'))).toEqual(clear);
  });
});

describe('Xfce', () => {
  const query = 'xfconf-query -c xfce4-power-manager -p /xfce4-power-manager/presentation-mode';
  const xfce = (printed: string) => {
    const run = programsThatPrint({ [query]: printed });
    const env = { XDG_CURRENT_DESKTOP: 'XFCE' };
    return createIdleInhibitors({ bus: noBus, systemBus: noBus, run }, env, own)();
  };

  it('has a presentation mode', async () => {
    expect(await xfce('true\n')).toEqual({ kind: 'holds' });
    expect(await xfce('false\n')).toEqual(clear);
  });
});

describe('a system without any of them', () => {
  it('does not tell', async () =>
    expect(await createIdleInhibitors({ bus: noBus, systemBus: noBus, run: noPrograms }, {}, own)()).toEqual({
      kind: 'unreadable',
      why: 'unsupported',
    }));
});
