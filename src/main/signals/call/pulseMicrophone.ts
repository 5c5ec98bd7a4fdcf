/** Which program records from a microphone, according to PulseAudio or PipeWire. */
import type { Result } from '../../../shared/domain/common';
import { clientApp } from '../appName';
import type { ProgramProblem, RunProgram } from '../program';
import type { Signal } from '../signal';
import { listPulseItems, type PulseItem, type PulseItemKind } from './pactl';
import { readingOf } from './uses';

/** Lists what records at each read. It needs `pactl`. */
export function createPulseMicrophone(run: RunProgram): Signal {
  async function list(kind: PulseItemKind): Promise<Result<readonly PulseItem[], ProgramProblem>> {
    const answer = await run('pactl', ['list', kind]);
    return answer.ok ? listPulseItems(kind, answer.value) : answer;
  }

  return async () => {
    const streams = await list('source-outputs');
    if (!streams.ok) return { kind: 'unreadable', why: streams.problem, program: 'pactl' };
    const recording = streams.value.filter(isRecording);
    // Mostly nothing records, which saves a program.
    if (recording.length === 0) return readingOf([]);
    const sources = await list('sources');
    if (!sources.ok) return { kind: 'unreadable', why: sources.problem, program: 'pactl' };
    const microphones = new Set(sources.value.filter(isMicrophone).map(({ index }) => index));
    const recordings = recording.filter(({ values }) => microphones.has(values.get('Source') ?? ''));
    return readingOf(
      recordings.map(stream => ({
        app: programOf(stream) ?? nameOf(stream).app ?? '',
        by: { device: 'microphone', ...nameOf(stream) },
      })),
    );
  };
}

/** Whether a stream records. A muted call still does. */
const isRecording = ({ values }: PulseItem): boolean =>
  values.get('Corked') === 'no' &&
  // The server's own loops and filters; programs that record through them are separate clients.
  values.get('Client') !== 'n/a' &&
  // Level meters of mixers and settings, for PulseAudio and for PipeWire.
  values.get('Resample method') !== 'peaks' &&
  values.get('resample.peaks') !== 'true' &&
  !otherRoles.has(values.get('media.role') ?? '') &&
  !listeners.test(`${values.get('application.name')} ${values.get('application.process.binary')}`) &&
  values.get('application.process.id') !== String(process.pid);

/** Roles of streams that are no conversation: sound studios and screen readers. */
const otherRoles: ReadonlySet<string> = new Set(['production', 'a11y']);

/** Dictation, voice assistants, and effects that pass the microphone on to the program that is in the call. */
const listeners =
  /dictat|speech-?note|dsnote|mycroft|open-?voice-?os|rhasspy|talon|whisper|vosk|speech-dispatcher|easyeffects|noisetorch/i;

/** Whether a source is a microphone and not the monitor of an output. */
const isMicrophone = ({ values }: PulseItem): boolean => values.get('Monitor of Sink') === 'n/a';

/** The same for all streams of a program. */
const programOf = ({ values }: PulseItem): string | undefined =>
  values.get('application.process.binary')?.toLowerCase();

function nameOf({ values }: PulseItem): { readonly app?: string } {
  const app = clientApp(values.get('application.name'), values.get('application.process.binary'));
  return app === undefined ? {} : { app };
}
