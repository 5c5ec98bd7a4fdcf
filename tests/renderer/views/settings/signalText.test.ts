import { describe, expect, it } from 'vitest';
import { signalReadingText } from '../../../../src/renderer/views/settings/signalText';
import type { SignalName, SignalReading } from '../../../../src/shared/domain/reset/signal';
import { english } from '../../../support/words';

const said = (name: SignalName, finding: SignalReading): string => signalReadingText(name, finding, english);

describe('a signal that holds', () => {
  it.each<[SignalName, Extract<SignalReading, { kind: 'holds' }>['by'], string]>([
    ['call', { device: 'microphone', app: 'Chrome' }, 'Right now: your microphone is in use by Chrome.'],
    ['call', { device: 'camera' }, 'Right now: your camera is in use.'],
    ['call', undefined, 'Right now: you are on a call.'],
    ['doNotDisturb', undefined, 'Right now: do not disturb is on.'],
    ['sharing', { app: 'Zoom' }, 'Right now: Zoom is sharing your screen.'],
    ['sharing', undefined, 'Right now: your screen is being shared.'],
    ['typing', undefined, 'Right now: you are typing.'],
  ])('%s %j says what it is due to', (name, by, t) =>
    expect(said(name, { kind: 'holds', ...(by && { by }) })).toBe(t),
  );
});

describe('a signal that does not hold', () => {
  it('says so', () => expect(said('call', { kind: 'clear' })).toBe('Not right now.'));
});

describe('a signal that cannot be read', () => {
  it('says that it holds nothing back', () =>
    expect(said('sharing', { kind: 'unreadable', why: 'unsupported' })).toBe(
      'This system does not tell, so it holds nothing back.',
    ));
  it('says what to install', () =>
    expect(said('call', { kind: 'unreadable', why: 'missing', program: 'pactl' })).toBe(
      'To know this, pactl has to be installed. Until then it holds nothing back.',
    ));
});
