/** The last step of `npm install`: never fails it, because what is missing can be put right afterwards. */
import { say } from './say';
import { setUp } from './setup';

const electron = await setUp({ retry: true });
if (!electron.ok) say(`setup isn’t complete yet. ${electron.problem}`);
