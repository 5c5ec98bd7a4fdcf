/** The scheduler, the reset on the screen, and the prompts that open by themselves. */

export type { AnnouncedReset } from './announcement';
export type { CurrentReset } from './currentReset';
export { openResets } from './openResets';
export type { Scheduler } from './scheduler';
