/** `npm run setup:tests`: installs what the end-to-end tests need, as root, or prints the command that would. */
import { say } from './say';
import { setUp } from './setup';
import { neededByTests } from './systemPackages';

const electron = await setUp({ programs: neededByTests });
if (!electron.ok) {
  say(electron.problem);
  process.exitCode = 1;
}
