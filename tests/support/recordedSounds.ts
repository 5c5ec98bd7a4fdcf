/** Finds the audible sounds in a recording. */

/** The start and end of a sound, in seconds from the start of the recording. */
export interface RecordedSound {
  readonly from: number;
  readonly to: number;
}

const rate = 44_100;
const channels = 2;
/** The length in seconds of the pieces whose loudness is measured. */
const window = 0.1;
/** Shorter silences belong to the sound: two interfering tones may fade out for a moment. */
const pause = 0.5;
/** −60 dB relative to full scale, which is inaudible in a room. */
const audible = 0.001;

/** @param recording 16-bit little-endian samples at 44 100 Hz, two interleaved channels */
export function soundsIn(recording: Buffer): readonly RecordedSound[] {
  const samples = new Int16Array(recording.buffer, recording.byteOffset, Math.floor(recording.length / 2));
  const length = Math.round(rate * channels * window);
  const sounds: RecordedSound[] = [];
  for (let index = 0; (index + 1) * length <= samples.length; index++) {
    if (loudnessOf(samples.subarray(index * length, (index + 1) * length)) < audible) continue;
    const from = index * window;
    const last = sounds.at(-1);
    const isContinued = last !== undefined && from - last.to < pause;
    if (isContinued) sounds.pop();
    sounds.push({ from: isContinued ? last.from : from, to: from + window });
  }
  return sounds;
}

/** From 0 to 1. */
function loudnessOf(samples: Int16Array): number {
  const energy = samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0);
  return Math.sqrt(energy / samples.length);
}
