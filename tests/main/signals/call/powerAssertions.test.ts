import { describe, expect, it } from 'vitest';
import { createPowerAssertions } from '../../../../src/main/signals/call/powerAssertions';
import { programsThatFail, programsThatPrint, recorded } from '../../../support/recordedPrograms';

const facetime = recorded('macos-facetime.txt');
const whatsapp = recorded('macos-whatsapp.txt');

/** `programs`: the output of `ps` by the ids in its arguments. */
const signal = (assertions: string, programs: Readonly<Record<string, string>> = {}) =>
  createPowerAssertions(
    programsThatPrint({
      '/usr/bin/pmset -g assertions': assertions,
      ...Object.fromEntries(
        Object.entries(programs).map(([ids, text]) => [`/bin/ps -o pid=,comm= -p ${ids}`, text]),
      ),
    }),
  )();

const recording = (id: number): string =>
  `   pid 408(coreaudiod): [0x0002] 00:00:16 PreventUserIdleSystemSleep named: "com.apple.audio.BuiltInMicrophoneDevice.context.preventuseridlesleep"
	Created for PID: ${id}.
	Resources: audio-in BuiltInMicrophoneDevice
`;
const header = 'Assertion status system-wide:\nListed by owning process:\n';

const clear = { kind: 'clear' };

describe('the microphone', () => {
  it.each([
    ['/Applications/WhatsApp.app/Contents/MacOS/WhatsApp', 'WhatsApp'],
    [
      '/Applications/Google Chrome.app/Contents/Frameworks/Google Chrome Framework.framework/Helpers/Google Chrome Helper.app/Contents/MacOS/Google Chrome Helper',
      'Google Chrome',
    ],
    ['/usr/local/bin/sox', 'Sox'],
  ])('is used by the app at %s', async (path, app) => {
    expect(await signal(whatsapp, { '64440': `64440 ${path}\n` })).toEqual({
      kind: 'holds',
      by: { device: 'microphone', app },
    });
  });

  it('is in use even if the app cannot be named', async () => {
    expect(await signal(whatsapp)).toEqual({ kind: 'holds', by: { device: 'microphone' } });
    expect(await signal(facetime.replace(/^\tCreated for PID.*\n/m, ''))).toEqual({
      kind: 'holds',
      by: { device: 'microphone' },
    });
  });

  it('is not in use for "Hey Siri" or for recording other apps’ output', async () => {
    const siri = { '500': '  500 /System/Library/CoreServices/corespeechd\n' };
    expect(await signal(header + recording(500), siri)).toEqual(clear);
    expect(await signal(recorded('macos-tap.txt'))).toEqual(clear);
  });

  it('is in use when an app records in addition to the system', async () => {
    const both = {
      '500,821':
        '  500 /System/Library/CoreServices/corespeechd\n  821 /Applications/zoom.us.app/Contents/MacOS/zoom.us\n',
    };
    expect(await signal(header + recording(500) + recording(821), both)).toEqual({
      kind: 'holds',
      by: { device: 'microphone', app: 'zoom.us' },
    });
  });
});

describe('the camera', () => {
  it('is in use while its daemon prevents sleep', async () => {
    expect(await signal(facetime.replaceAll('audio-in ', ''))).toEqual({
      kind: 'holds',
      by: { device: 'camera' },
    });
  });
});

describe('neither', () => {
  it('is clear, whatever else prevents sleep', async () => {
    expect(await signal(facetime.replaceAll('audio-in ', '').replace(/.*cameracaptured.*\n/, ''))).toEqual(
      clear,
    );
  });
});

describe('unexpected output', () => {
  it.each(['', 'pmset: command failed'])('is unreadable: %j', async text => {
    expect(await signal(text)).toEqual({ kind: 'unreadable', why: 'failed' });
  });

  it('is unreadable without an answer', async () => {
    expect(await createPowerAssertions(programsThatFail)()).toEqual({ kind: 'unreadable', why: 'failed' });
  });
});
