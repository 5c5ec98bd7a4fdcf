/** The command line of this launch and of later launches. */

export type { Command } from './commandLine';
export { serveLaterLaunches } from './laterLaunches';
export { printReply } from './launch';
export type { LaunchQueue } from './launchQueue';
export { relaunchHidden } from './relaunch';
export { restartAfterUpgrade } from './restartAfterUpgrade';
export { runCommands } from './runCommands';
