/** Reports when a stream that records begins, changes or ends, according to PulseAudio or PipeWire. */
import type { WatchProgram } from '../program';
import type { Subscribe } from './watchedSource';

/** `Event 'remove' on source-output #12`. Events of clients are left out: each run of `pactl` causes two. */
const recordingEvent = /^Event '\w+' on (?:source-output|source|server) #/;

/** Creates the subscription. It needs `pactl`. */
export const subscribeToPulse =
  (watch: WatchProgram): Subscribe =>
  (onEvent, onEnd) =>
    watch('pactl', ['subscribe'], line => recordingEvent.test(line) && onEvent(), onEnd);
