import { describe, expect, it } from 'vitest';
import { indicatorsIn } from '../../../../src/main/signals/call/sensorIndicators';
import { ok } from '../../../../src/shared/domain/common/result';
import { recorded } from '../../../support/recordedPrograms';

const logged = (eventMessage: string) => indicatorsIn(JSON.stringify({ eventMessage }));
const named = (list: string) => logged(`Sorted active attributions from SystemStatus update: ${list}`);
const changed = (list: string) => logged(`Active activity attributions changed to ${list}`);

const microphone = (bundleId: string, name: string | null = null) => ({
  device: 'microphone',
  bundleId,
  name,
});

describe('Control Center’s log', () => {
  it('tells who listens and who looks, and nothing of screens, sound and places', () => {
    expect(recorded('macos-control-center.txt').trim().split('\n').map(indicatorsIn)).toEqual([
      null,
      ok([microphone('com.nexy.assistant', 'Nexy')]),
      ok([microphone('com.nexy.assistant')]),
      null,
      ok([
        { device: 'camera', bundleId: 'com.apple.PhotoBooth', name: null },
        microphone('com.goodsnooze.MacWhisper'),
      ]),
      ok([]),
      ok([]),
    ]);
  });

  it('may name apps with parentheses and commas', () => {
    expect(named('[[mic] Huddle (beta), by Ana (com.example.huddle), [cam] zoom.us (us.zoom.xos)]')).toEqual(
      ok([
        microphone('com.example.huddle', 'Huddle (beta), by Ana'),
        { device: 'camera', bundleId: 'us.zoom.xos', name: 'zoom.us' },
      ]),
    );
  });

  it.each([
    'com.apple.Siri',
    'com.apple.assistantd',
    'com.apple.corespeechd',
    'com.apple.inputmethod.ironwood',
  ])('names no assistant: %s', id => {
    expect(changed(`["mic:${id}"]`)).toEqual(ok([]));
  });

  it.each(['<private>', '["mic:us.zoom.xos"', '', '[7]', '["mic"]', '{}'])(
    'is unparsable, never empty, where its list is %j',
    list => {
      expect(changed(list)).toEqual({ ok: false, problem: 'unparsable' });
    },
  );

  it.each(['<private>', '[[mic] Zoom]', '[zoom]', '', '[[mic] <private> ('])(
    'is unparsable, never empty, where its named list is %j',
    list => {
      expect(named(list)).toEqual({ ok: false, problem: 'unparsable' });
    },
  );

  it.each(['', '{', 'null', '{"eventMessage":7}'])('has other lines: %j', line => {
    expect(indicatorsIn(line)).toBeNull();
  });
});
