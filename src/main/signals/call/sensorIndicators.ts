/**
 * What Control Center on macOS logs about its indicators, the dots beside the clock. Two lines have the whole list, the
 * first with names, often several times a minute while anything is used; the second when the list has changed:
 *
 * - `Sorted active attributions from SystemStatus update: [[mic] zoom.us (us.zoom.xos)]`
 * - `Active activity attributions changed to ["mic:us.zoom.xos"]`
 */
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/domain/common';
import { parseJson } from '../../storage';

/** An app that uses the microphone or the camera. */
export interface Indicator {
  readonly device: 'microphone' | 'camera';
  readonly bundleId: string;
  /** Null in a line without names. */
  readonly name: string | null;
}

const named = 'Sorted active attributions from SystemStatus update: ';
const changed = 'Active activity attributions changed to ';

/** Selects the two lines, for `log stream --predicate`. */
export const indicatorPredicate = [
  'process == "ControlCenter"',
  'subsystem == "com.apple.controlcenter"',
  'category == "sensor-indicators"',
  `(eventMessage BEGINSWITH "${named}" OR eventMessage BEGINSWITH "${changed}")`,
].join(' AND ');

/** Other kinds are the screen, the system's sound and the location. */
const devices: Readonly<Record<string, Indicator['device']>> = { mic: 'microphone', cam: 'camera' };

/** Siri, dictation and Voice Control listen, but talk to nobody. */
const assistants =
  /^com\.apple\.(siri|assistant|corespeech|speechrecognition|speech\.|inputmethod\.ironwood|voicecontrol)/i;

const logLineSchema = z.object({ eventMessage: z.string() });
const changedSchema = z.array(z.string().regex(/^\w+:./));

/**
 * Reads a line of `log stream --style ndjson`. Returns null for any other line, such as the header, and a failure for a
 * list that can't be read.
 */
export function indicatorsIn(line: string): Result<readonly Indicator[], 'unparsable'> | null {
  const message = parseJson(line, logLineSchema)?.eventMessage;
  if (message?.startsWith(named)) return namedIn(message.slice(named.length));
  if (message?.startsWith(changed)) return changedIn(message.slice(changed.length));
  return null;
}

function changedIn(list: string): Result<readonly Indicator[], 'unparsable'> {
  const entries = parseJson(list, changedSchema);
  if (entries === null) return fail('unparsable');
  return ok(
    entries.flatMap(entry => {
      const colon = entry.indexOf(':');
      return indicator(entry.slice(0, colon), entry.slice(colon + 1), null);
    }),
  );
}

function namedIn(list: string): Result<readonly Indicator[], 'unparsable'> {
  const inner = /^\[(.*)\]$/s.exec(list)?.[1];
  if (inner === undefined) return fail('unparsable');
  // A name may have parentheses and commas itself.
  const entries = inner === '' ? [] : inner.split(/, (?=\[\w+\] )/);
  const found = entries.map(entry => /^\[(\w+)\] (.*) \(([^()]+)\)$/s.exec(entry));
  if (found.some(match => match === null)) return fail('unparsable');
  return ok(found.flatMap(match => indicator(match?.[1] ?? '', match?.[3] ?? '', match?.[2] ?? null)));
}

function indicator(kind: string, bundleId: string, name: string | null): readonly Indicator[] {
  const device = devices[kind];
  return device === undefined || assistants.test(bundleId) ? [] : [{ device, bundleId, name }];
}
