import { describe, expect, it } from 'vitest';
import { createPulseMicrophone } from '../../../../src/main/signals/call/pulseMicrophone';
import { programsThatFail, programsThatPrint, recorded } from '../../../support/recordedPrograms';

const lists = (streams: string, sources: string) =>
  createPulseMicrophone(
    programsThatPrint({ 'pactl list source-outputs': streams, 'pactl list sources': sources }),
  )();

const stream = (lines: readonly string[]): string =>
  ['Source Output #7', '\tDriver: protocol-native.c', ...lines, ''].join('\n');

const microphone = 'Source #1\n\tName: mic\n\tMonitor of Sink: n/a\n';
const talking = ['\tClient: 3', '\tSource: 1', '\tCorked: no', '\tProperties:'];

const holds = (app?: string) => ({
  kind: 'holds',
  by: { device: 'microphone', ...(app !== undefined && { app }) },
});
const clear = { kind: 'clear' };

describe.each(['pulseaudio-16', 'pipewire-0.3'])('with %s', server => {
  const streams = recorded(`${server}/source-outputs.txt`);
  const sources = recorded(`${server}/sources.txt`);
  const calls =
    /^Source Output #\d+\n(?:\t.*\n)*?\t\tapplication\.name = "(?:pw-record|Zoë \\"Chat\\")"\n(?:\t.*\n)*/gm;

  it('names the app that records from a microphone', async () => {
    const onlyTheCall = streams.replace(/pw-record/g, 'Zoë \\"Chat\\"');
    expect(await lists(onlyTheCall, sources)).toMatchObject(holds('Zoë "Chat"'));
  });

  it('ignores level meters, loops, and recordings of the speakers', async () => {
    expect(streams.match(calls)).not.toBe(null);
    expect(await lists(streams.replace(calls, ''), sources)).toEqual(clear);
  });

  it('ignores a paused recording', async () => {
    expect(await lists(streams.replaceAll('Corked: no', 'Corked: yes'), sources)).toEqual(clear);
  });
});

describe('without a recording', () => {
  it('is clear if pactl prints nothing', async () => {
    expect(await lists('', microphone)).toEqual(clear);
    expect(await lists('', '')).toEqual(clear);
  });

  it('is clear without asking for the microphones', async () => {
    const streams = { 'pactl list source-outputs': '' };
    expect(await createPulseMicrophone(programsThatPrint(streams))()).toEqual(clear);
  });
});

describe('the name of an app', () => {
  it.each<[string, string | undefined, readonly string[]]>([
    [
      'is what it calls itself',
      'ZOOM VoiceEngine',
      ['application.name = "ZOOM VoiceEngine"', 'application.process.binary = "zoom"'],
    ],
    [
      'is free of what Chrome adds to it',
      'Google Chrome',
      ['application.name = "Google Chrome input"', 'application.process.binary = "chrome"'],
    ],
    [
      'is its program where a sound engine gives its own',
      'Slack',
      ['application.name = "Chromium input"', 'application.process.binary = "slack"'],
    ],
    ['is its program where it has none', 'Firefox', ['application.process.binary = "firefox"']],
    ['is the engine rather than nothing', 'Chromium', ['application.name = "Chromium input"']],
    ['is left open where nothing tells', undefined, ['media.name = "capture"']],
  ])('%s', async (_, app, properties) => {
    const text = stream([...talking, ...properties.map(property => `\t\t${property}`)]);
    expect(await lists(text, microphone)).toMatchObject(holds(app));
  });
});

describe('what is no call', () => {
  it.each([
    ['a sound studio', 'media.role = "production"'],
    ['a screen reader', 'media.role = "a11y"'],
    ['dictation', 'application.name = "nerd-dictation"'],
    ['dictation by its program', 'application.process.binary = "dsnote"'],
    ['a voice assistant', 'application.name = "mycroft-voice"'],
    ['another voice assistant', 'application.process.binary = "rhasspy-microphone"'],
    ['an effect that passes the microphone on', 'application.name = "EasyEffects"'],
    ['a process of ours', `application.process.id = "${process.pid}"`],
  ])('is left out: %s', async (_, property) => {
    expect(await lists(stream([...talking, `\t\t${property}`]), microphone)).toEqual(clear);
  });
});

describe('a call whose microphone is muted', () => {
  it('goes on', async () => {
    const muted = stream([...talking.slice(0, -1), '\tMute: yes', '\tProperties:']);
    expect(await lists(muted, `${microphone}\tMute: yes\n`)).toMatchObject(holds());
  });
});

describe('several apps', () => {
  it('are all named, each by its program', async () => {
    const other = stream([...talking, '\t\tapplication.process.binary = "Zoom"']).replace('#7', '#8');
    const first = stream([
      ...talking,
      '\t\tapplication.name = "Sound"',
      '\t\tapplication.process.binary = "obs"',
    ]);
    expect(await lists(first + other, microphone)).toMatchObject({
      by: { app: 'Sound' },
      uses: [{ app: 'obs' }, { app: 'zoom' }],
    });
  });
});

describe('incomplete output', () => {
  it('counts a stream only if its source is listed', async () => {
    expect(await lists(stream(talking), '')).toEqual(clear);
  });

  it('ignores a stream without fields', async () => {
    expect(await lists(stream([]), microphone)).toEqual(clear);
  });

  it.each(['Saída da fonte #7\n\tFonte: 1\n', '<html>', 'Source Output #'])(
    'is unreadable without the expected heading: %j',
    async text => {
      expect(await lists(text, microphone)).toEqual({ kind: 'unreadable', why: 'failed', program: 'pactl' });
    },
  );
});

describe('without an answer', () => {
  it('is unreadable without pactl', async () => {
    expect(await createPulseMicrophone(programsThatPrint({}))()).toEqual({
      kind: 'unreadable',
      why: 'missing',
      program: 'pactl',
    });
  });

  it('is unreadable without a sound server', async () => {
    expect(await createPulseMicrophone(programsThatFail)()).toEqual({
      kind: 'unreadable',
      why: 'failed',
      program: 'pactl',
    });
  });
});
