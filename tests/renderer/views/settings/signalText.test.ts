import { describe, expect, it } from 'vitest';
import { followCallText, signalReadingText } from '../../../../src/renderer/views/settings/signalText';
import type { SignalName, SignalReading } from '../../../../src/shared/domain/reset/signal';
import { english } from '../../../support/words';

const text = (name: SignalName, reading: SignalReading): string => signalReadingText(name, reading, english);

describe('a signal that holds', () => {
  it.each<[SignalName, Extract<SignalReading, { kind: 'holds' }>['by'], string]>([
    ['call', { device: 'microphone', app: 'Chrome' }, 'Right now: Chrome is using your microphone.'],
    ['call', { device: 'camera' }, 'Right now: your camera is in use.'],
    ['call', undefined, 'Right now: you’re on a call.'],
    ['doNotDisturb', undefined, 'Right now: Do Not Disturb is on.'],
    ['sharing', { app: 'Zoom' }, 'Right now: Zoom is sharing your screen.'],
    ['sharing', undefined, 'Right now: you’re sharing your screen.'],
    ['presenting', { app: 'LibreOffice' }, 'Right now: LibreOffice is keeping the screen awake.'],
    ['presenting', undefined, 'Right now: an app is keeping the screen awake.'],
    ['fullScreen', { app: 'Mpv' }, 'Right now: Mpv is in full screen.'],
    ['chosenApps', { app: 'OBS' }, 'Right now: OBS is running.'],
    ['typing', undefined, 'Right now: you’re typing.'],
  ])('names the cause: %s %j', (name, by, expected) =>
    expect(text(name, { kind: 'holds', ...(by && { by }) })).toBe(expected),
  );
});

describe('a signal that does not hold', () => {
  it('says so', () => expect(text('call', { kind: 'clear' })).toBe('Not right now.'));
});

describe('a signal that cannot be read', () => {
  it('says that resets won’t wait for it', () =>
    expect(text('sharing', { kind: 'unreadable', why: 'unsupported' })).toBe(
      'One Degree can’t see this here, so it won’t wait.',
    ));
  it('says what to install', () =>
    expect(text('call', { kind: 'unreadable', why: 'missing', program: 'pactl' })).toBe(
      'One Degree needs pactl to see this, and won’t wait without it.',
    ));
});

describe('following calls', () => {
  it('needs no words where they are seen', () => {
    expect(followCallText(undefined, false, english)).toBe(undefined);
    expect(followCallText({ kind: 'clear' }, false, english)).toBe(undefined);
  });
  it('says that no call was seen where one was expected', () =>
    expect(followCallText({ kind: 'clear' }, true, english)).toMatch(/^No call was seen in your last five/));
  it('says first that the system can’t be asked', () =>
    expect(followCallText({ kind: 'unreadable', why: 'unsupported' }, true, english)).toBe(
      'One Degree can’t see calls here, so it goes by the calendar.',
    ));
});
