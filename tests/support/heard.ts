/** What was to be heard in a recording. */

/** From when to when something sounded, in seconds from the beginning of the recording. */
export interface Sounding {
  readonly from: number;
  readonly to: number;
}

const rate = 44_100;
const channels = 2;
/** As short as a blink. */
const window = 0.1;
/** Two tones that beat against each other are one sound, although they die away for a moment. */
const pause = 0.5;
/** −60 dB of the loudest there can be: what nobody hears in a room. */
const audible = 0.001;

/** @param recording 16-bit little-endian samples, 44 100 a second, two channels in turn */
export function soundsIn(recording: Buffer): readonly Sounding[] {
  const samples = new Int16Array(recording.buffer, recording.byteOffset, Math.floor(recording.length / 2));
  const length = Math.round(rate * channels * window);
  const sounds: Sounding[] = [];
  for (let index = 0; (index + 1) * length <= samples.length; index++) {
    if (loudnessOf(samples.subarray(index * length, (index + 1) * length)) < audible) continue;
    const from = index * window;
    const last = sounds.at(-1);
    const goesOn = last !== undefined && from - last.to < pause;
    if (goesOn) sounds.pop();
    sounds.push({ from: goesOn ? last.from : from, to: from + window });
  }
  return sounds;
}

/** From 0 to 1. */
function loudnessOf(samples: Int16Array): number {
  const energy = samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0);
  return Math.sqrt(energy / samples.length);
}
