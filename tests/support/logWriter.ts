/** Writes to a log whose file becomes a folder, into which nothing can be written. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { argv } from 'node:process';
import { setTimeout as passed } from 'node:timers/promises';
import { openLogFile } from '../../src/main/platform/logFile';

const { path, write } = openLogFile(argv[2] ?? '');
write('info', 'started');
while (!existsSync(path)) await passed(10);
rmSync(path);
mkdirSync(path);
write('info', 'lost');
