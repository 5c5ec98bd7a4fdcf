/** Keeps a list of streams until PulseAudio or PipeWire reports that one that records has begun, changed or ended. */
import type { SignalReading } from '../../../shared/domain/reset';
import type { WatchProgram } from '../program';
import type { Signal } from '../signal';
import type { ReportedSignal } from '../watchedSignal';

/**
 * `Event 'remove' on source-output #12`. Events of clients are left out: each run of `pactl` causes two. So are changes of
 * a microphone: apps adjust its volume all the time.
 */
const recordingEvent = /^Event '(?:\w+' on (?:source-output|server)|(?:new|remove)' on source) #/;

/** @param list reads the list; it needs `pactl` */
export function createPulseEvents(list: Signal, watch: WatchProgram): ReportedSignal {
  /** Whether `pactl` has printed any event, if only those of the last list, so that none is missed from now on. */
  let isListening = false;
  let latest: SignalReading | null = null;
  let changes = 0;

  function forget(): void {
    latest = null;
    changes += 1;
  }

  return {
    async read() {
      if (latest !== null) return latest;
      const [isComplete, before] = [isListening, changes];
      const reading = await list();
      if (isComplete && changes === before && reading.kind !== 'unreadable') latest = reading;
      return reading;
    },

    subscribe(onChange, onEnd) {
      function end(): void {
        isListening = false;
        forget();
      }
      const stop = watch(
        'pactl',
        ['subscribe'],
        line => {
          isListening = true;
          if (!recordingEvent.test(line)) return;
          forget();
          onChange();
        },
        () => {
          end();
          onEnd();
        },
      );
      return () => {
        end();
        stop();
      };
    },
  };
}
