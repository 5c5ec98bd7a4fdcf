import { describe, expect, it } from 'vitest';
import { createPipeWireMonitor } from '../../../../src/main/signals/sharing/pipeWireMonitor';
import { recorded } from '../../../support/recordedPrograms';

/** A program receives the screen, and ends. */
const recording = recorded('pipewire-0.3/monitor.txt');
const [all = '', ...changes] = recording.split(/^(?=\[$)/m);
const allOf = (version: string): string => all.replace('"version": "0.3.65"', `"version": "${version}"`);

function monitored() {
  const heard = { starts: 0, changes: 0, ends: 0, stops: 0 };
  const program = { onLine: (_: string): void => undefined, onEnd: (): void => undefined };
  const monitor = createPipeWireMonitor((name, args, onLine, onEnd) => {
    expect([name, args]).toEqual(['pw-dump', ['--monitor']]);
    heard.starts++;
    Object.assign(program, { onLine, onEnd });
    return () => heard.stops++;
  });
  const subscribe = () =>
    monitor.subscribe(
      () => heard.changes++,
      () => heard.ends++,
    );
  const stop = subscribe();
  return {
    heard,
    program,
    subscribe,
    stop,
    viewers: monitor.viewers,
    /** Prints a text, and returns the viewers after each of its lines, without repetitions. */
    prints(text: string): readonly unknown[] {
      const after: string[] = [];
      for (const line of text.trimEnd().split('\n')) {
        program.onLine(line);
        const now = JSON.stringify(monitor.viewers());
        if (now !== after.at(-1)) after.push(now);
      }
      return after.map(viewers => JSON.parse(viewers));
    },
  };
}

const obs = [{ app: 'OBS' }];

describe('the viewers', () => {
  it('are known from the first array on, and change with the next ones', () => {
    const { prints, heard } = monitored();
    expect(prints(recording)).toEqual([null, [], obs, []]);
    expect(heard).toMatchObject({ changes: 3, stops: 0 });
  });

  it('are the same with the commas of PipeWire 1.6', () => {
    const { prints } = monitored();
    expect(prints([allOf('1.6.0'), ...changes].join(',\n'))).toEqual([null, [], obs, []]);
  });

  it('are not known any more once pw-dump has ended, or nobody follows', () => {
    const ended = monitored();
    ended.prints(all);
    ended.program.onEnd();
    expect([ended.viewers(), ended.heard.ends]).toEqual([null, 1]);

    const left = monitored();
    left.prints(all);
    left.stop();
    expect([left.viewers(), left.heard]).toMatchObject([null, { ends: 0, stops: 1 }]);
  });
});

describe('pw-dump is ended', () => {
  it('if it is too old to say what is gone, and not started again', () => {
    const { prints, heard, viewers, subscribe } = monitored();
    prints(allOf('0.3.51'));
    expect([viewers(), heard]).toEqual([null, { starts: 1, changes: 0, ends: 1, stops: 1 }]);
    subscribe();
    expect(heard.starts).toBe(1);
  });

  it.each<[string, string]>([
    ['an array that is none', '[\n  nan\n]\n'],
    ['an array without end', `[\n${`${'x'.repeat(2 ** 20)}\n`.repeat(17)}`],
    ['more and more objects', manyClients()],
  ])('if it prints %s', (_, text) => {
    const { prints, heard, viewers } = monitored();
    prints(all);
    prints(text);
    expect([viewers(), heard.ends, heard.stops]).toEqual([null, 1, 1]);
  });
});

function manyClients(): string {
  const clients = Array.from({ length: 20_001 }, (_, id) => ({ id, type: 'PipeWire:Interface:Client' }));
  return `[\n${JSON.stringify(clients).slice(1, -1)}\n]\n`;
}
