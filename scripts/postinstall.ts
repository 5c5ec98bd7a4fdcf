/** Runs after `npm install`. Never fails it, because a missing part can be set up later. */
import { say } from './say';
import { setUp } from './setup';

const electron = await setUp({ retry: true });
if (!electron.ok) say(`setup isn’t complete yet. ${electron.problem}`);
