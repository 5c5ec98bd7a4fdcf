/**
 * Follows who receives the screen by `pw-dump --monitor`. It prints an array of all objects, and at each change an array of
 * those that are new, have changed, or are gone.
 */
import type { WatchProgram } from '../program';
import type { Subscribe } from '../watchedSignal';
import { objectsIn, type PipeWireObject, type Viewer, viewersIn } from './pipeWire';

export interface PipeWireMonitor {
  /** Returns the viewers; null while they are not followed, or the first array is not there yet. */
  viewers(): readonly Viewer[] | null;
  readonly subscribe: Subscribe;
}

/** All objects of a computer with many devices are about a megabyte. */
const maxArrayChars = 16 * 1024 * 1024;
const maxObjects = 20_000;

export function createPipeWireMonitor(watch: WatchProgram): PipeWireMonitor {
  let viewers: readonly Viewer[] | null = null;
  let isTooOld = false;

  const subscribe: Subscribe = (onChange, onEnd) => {
    if (isTooOld) return () => undefined;
    const graph = new Map<number, PipeWireObject>();
    /** The lines of the array that is being printed; null between arrays, where PipeWire 1.6 prints a comma. */
    let lines: string[] | null = null;
    let chars = 0;
    const stop = watch('pw-dump', ['--monitor'], read, end);

    function read(line: string): void {
      if (line === '[') {
        lines = [];
        chars = 0;
      }
      if (lines === null) return;
      lines.push(line);
      chars += line.length;
      const isWhole = line === ']';
      const isGood = chars <= maxArrayChars && (!isWhole || accept(objectsIn(lines.join('\n'))));
      if (isWhole || !isGood) lines = null;
      if (!isGood) giveUp();
    }

    /** Returns whether the array, and all so far, can be relied on. */
    function accept(objects: readonly PipeWireObject[] | null): boolean {
      if (objects === null) return false;
      isTooOld = viewers === null && !objects.some(saysWhatIsGone);
      for (const object of objects) {
        if (isOfGraph(object)) graph.set(object.id, object);
        else graph.delete(object.id);
      }
      if (isTooOld || graph.size > maxObjects) return false;
      const before = JSON.stringify(viewers);
      viewers = viewersIn([...graph.values()]);
      if (JSON.stringify(viewers) !== before) onChange();
      return true;
    }

    function giveUp(): void {
      stop();
      end();
    }
    function end(): void {
      viewers = null;
      onEnd();
    }
    return () => {
      viewers = null;
      stop();
    };
  };

  return { viewers: () => viewers, subscribe };
}

/** Whether this is the core of a PipeWire that reports what is gone, which it has done since 0.3.52. */
function saysWhatIsGone({ type, info }: PipeWireObject): boolean {
  if (type !== 'PipeWire:Interface:Core') return false;
  const [major = 0, minor = 0, patch = 0] = String(info?.version).split('.').map(Number);
  return major > 0 || minor > 3 || (minor === 3 && patch >= 52);
}

/** Whether viewers are found by this object. One that is gone has no type. */
const isOfGraph = ({ type = '' }: PipeWireObject): boolean =>
  /^PipeWire:Interface:(?:Node|Client|Link)$/.test(type);
