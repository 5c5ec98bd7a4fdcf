/** The scheduler, the reset on the screen, and the prompts that open by themselves. */

export type { AnnouncedReset } from './announcement';
export { createCardOffer } from './cardOffer';
export { createCue, createCueNotification } from './cue';
export { type CurrentReset, createCurrentReset } from './currentReset';
export { createExperiment } from './experiment';
export { createNotShownHandler } from './notShown';
export { createAllPrompts } from './prompts';
export { createScheduler, type Scheduler } from './scheduler';
