/** Whether one of the apps that the user has chosen is running. */

export { createChosenAppsSignal } from './chosenAppsSignal';
