/**
 * Which app uses the microphone or camera on macOS. Meanwhile, the audio and camera daemons prevent idle sleep on the app's
 * behalf, which `pmset` lists. This is undocumented, but the only way without native code.
 */
import { basename } from 'node:path';
import { macApp } from '../appName';
import { listAssertions } from '../pmset';
import type { RunProgram } from '../program';
import type { Signal } from '../signal';

/** The process of "Hey Siri", which always listens. */
const siri = 'corespeechd';

/** Creates the signal. */
export function createPowerAssertions(run: RunProgram): Signal {
  /** Returns the paths of processes by id, as far as they are known. */
  async function pathsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const answer = await run('/bin/ps', ['-o', 'pid=,comm=', '-p', ids.join(',')]);
    const lines = answer.ok ? answer.value.matchAll(/^ *(\d+) +(.+?) *$/gm) : [];
    return new Map([...lines].map(([, id = '', path = '']) => [id, path]));
  }

  return async () => {
    const listed = await listAssertions(run);
    if (listed === null) return { kind: 'unreadable', why: 'failed' };
    const assertions = assertionsIn(listed);
    const recorders = assertions.filter(isMicrophone).map(({ onBehalfOf }) => onBehalfOf);
    const paths = await pathsOf(recorders.filter(id => id !== null));
    const users = recorders
      .map(id => paths.get(id ?? ''))
      .filter(path => path === undefined || basename(path) !== siri);
    if (users.length > 0) {
      const path = users.find(path => path !== undefined);
      return {
        kind: 'holds',
        by: { device: 'microphone', ...(path !== undefined && { app: macApp(path) }) },
      };
    }
    return assertions.some(({ owner }) => owner === 'cameracaptured')
      ? { kind: 'holds', by: { device: 'camera' } }
      : { kind: 'clear' };
  };
}

interface Assertion {
  readonly owner: string;
  readonly name: string;
  /** A process id. */
  readonly onBehalfOf: string | null;
  readonly resources: readonly string[];
}

/** Each assertion begins with a line about its owner, followed by indented details. */
const assertionsIn = (text: string): readonly Assertion[] =>
  text.split(/^(?= +pid \d+\()/m).flatMap(part => {
    const [, owner, name] = /^ +pid \d+\((.*?)\): .*? named: "(.*)"/.exec(part) ?? [];
    if (owner === undefined || name === undefined) return [];
    const onBehalfOf = /^\s+Created for PID: (\d+)/m.exec(part)?.[1] ?? null;
    const resources = /^\s+Resources: (.*)$/m.exec(part)?.[1]?.trim().split(/ +/) ?? [];
    return [{ owner, name, onBehalfOf, resources }];
  });

/** Whether an assertion is for a microphone, and not for a tap that records other apps' output. */
const isMicrophone = ({ owner, name, resources }: Assertion): boolean =>
  owner === 'coreaudiod' && resources.includes('audio-in') && !name.startsWith('com.apple.audio.AudioTap-');
