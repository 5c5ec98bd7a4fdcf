/** Synthesizes one soft bell: a few tones with a gentle attack, of which the higher ones decay first. */
import { bellDuration } from '../../shared/contract';

/** Rings once and returns a function that silences it. */
export type RingBell = (volume: number) => () => void;

/** In Hz, high enough for laptop speakers. */
const pitch = 392;
const longestTone = bellDuration / 1_000;

/** Partials of a small bronze bowl, relative to the pitch. The first two beat slowly against each other. */
const tones = [
  { ratio: 1, loudness: 0.4, seconds: longestTone },
  { ratio: 1.004, loudness: 0.3, seconds: longestTone },
  { ratio: 2.71, loudness: 0.18, seconds: longestTone / 2 },
  { ratio: 5.15, loudness: 0.05, seconds: longestTone / 4 },
];

/** In seconds. Without these ramps the bell would click as it starts and stops. */
const attack = 0.012;
const release = 0.04;
/** A gain that is inaudible; exponential ramps can’t reach zero. */
const inaudible = 0.0001;

/** @param volume perceived loudness, from 0 to 1 */
export const ringBell: RingBell = volume => {
  const context = new AudioContext();
  // Loudness is perceived logarithmically: half the slider is a quarter of the amplitude.
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
