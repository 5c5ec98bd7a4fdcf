/** Whether the screen is being shared or recorded. */

export { createSharingSignal } from './sharingSignal';
