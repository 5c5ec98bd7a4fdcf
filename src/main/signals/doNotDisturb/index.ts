/** Whether the system's do-not-disturb mode is on. */

export { createDoNotDisturbSignal } from './doNotDisturbSignal';
