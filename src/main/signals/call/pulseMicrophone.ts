/** Which program records from a microphone, according to PulseAudio or PipeWire. */
import type { Result } from '../../../shared/domain/common';
import { clientApp } from '../appName';
import type { ProgramProblem, RunProgram } from '../program';
import type { Signal } from '../signal';
import { listPulseItems, type PulseItem, type PulseItemKind } from './pactl';

/** Creates the signal. It needs `pactl`. */
export function createPulseMicrophone(run: RunProgram): Signal {
  async function list(kind: PulseItemKind): Promise<Result<readonly PulseItem[], ProgramProblem>> {
    const answer = await run('pactl', ['list', kind]);
    return answer.ok ? listPulseItems(kind, answer.value) : answer;
  }

  return async () => {
    const [streams, sources] = await Promise.all([list('source-outputs'), list('sources')]);
    if (!streams.ok) return { kind: 'unreadable', why: streams.problem, program: 'pactl' };
    if (!sources.ok) return { kind: 'unreadable', why: sources.problem, program: 'pactl' };
    const microphones = new Set(sources.value.filter(isMicrophone).map(({ index }) => index));
    const recording = streams.value.find(
      stream => isRecording(stream) && microphones.has(stream.values.get('Source') ?? ''),
    );
    return recording === undefined
      ? { kind: 'clear' }
      : { kind: 'holds', by: { device: 'microphone', ...nameOf(recording) } };
  };
}

/** Whether a stream records. A muted call still does. */
const isRecording = ({ values }: PulseItem): boolean =>
  values.get('Corked') === 'no' &&
  // The server's own loops and filters; programs that record through them are separate clients.
  values.get('Client') !== 'n/a' &&
  // Level meters of mixers and settings, for PulseAudio and for PipeWire.
  values.get('Resample method') !== 'peaks' &&
  values.get('resample.peaks') !== 'true';

/** Whether a source is a microphone and not the monitor of an output. */
const isMicrophone = ({ values }: PulseItem): boolean => values.get('Monitor of Sink') === 'n/a';

function nameOf({ values }: PulseItem): { readonly app?: string } {
  const app = clientApp(values.get('application.name'), values.get('application.process.binary'));
  return app === undefined ? {} : { app };
}
