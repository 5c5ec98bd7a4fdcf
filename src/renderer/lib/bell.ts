/** One soft bell: a few tones that set in gently and die away, the high ones first. */
import { bellLasts } from '../../shared/contract';

/** Rings once; gives what hushes it. */
export type RingBell = (volume: number) => () => void;

/** In Hz: high enough for the speakers of a laptop. */
const pitch = 392;
const longestTone = bellLasts / 1_000;

/** Ratios to the pitch as a small bowl of bronze has them; the first two beat slowly against each other. */
const tones = [
  { ratio: 1, loudness: 0.4, seconds: longestTone },
  { ratio: 1.004, loudness: 0.3, seconds: longestTone },
  { ratio: 2.71, loudness: 0.18, seconds: longestTone / 2 },
  { ratio: 5.15, loudness: 0.05, seconds: longestTone / 4 },
];

/** Without these, a beginning and an end would click. In seconds. */
const attack = 0.012;
const release = 0.04;
/** What nobody hears any more. */
const inaudible = 0.0001;

/** @param volume from 0 to 1, as it is felt */
export const ringBell: RingBell = volume => {
  const context = new AudioContext();
  // Loudness is felt by ratio: half way up the slider is a quarter of the amplitude.
  const master = new GainNode(context, { gain: volume ** 2 });
  master.connect(context.destination);
  const start = context.currentTime;
  for (const { ratio, loudness, seconds } of tones) {
    const tone = new OscillatorNode(context, { frequency: pitch * ratio });
    const envelope = new GainNode(context, { gain: 0 });
    envelope.gain
      .setValueAtTime(0, start)
      .linearRampToValueAtTime(loudness, start + attack)
      .exponentialRampToValueAtTime(inaudible, start + seconds);
    tone.connect(envelope).connect(master);
    tone.start(start);
    tone.stop(start + seconds);
    if (seconds === longestTone) tone.onended = () => void context.close();
  }
  return () => {
    master.gain.setTargetAtTime(0, context.currentTime, release);
  };
};
