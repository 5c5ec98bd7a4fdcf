/**
 * Another program (xterm) that stores what is typed into it. Alt+Return toggles full screen, and F12 takes the keyboard
 * from all other programs, as a prompt for a password does.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until';

export interface Editor {
  /** Everything typed so far. */
  readonly text: () => string;
  readonly stop: () => void;
}

export interface EditorLook {
  readonly title: string;
  /** The colour that fills the window, as 0xRRGGBB. */
  readonly colour: number;
  /** The left edge of the screen on which it opens. */
  readonly x: number;
}

/**
 * Starts the program. Resolves once it accepts keys.
 *
 * @param display the value for `DISPLAY`
 */
export async function startEditor(display: string, { title, colour, x }: EditorLook): Promise<Editor> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-editor-'));
  const file = join(folder, 'text');
  const paint = `#${colour.toString(16).padStart(6, '0')}`;
  const look = ['-title', title, '-geometry', `+${x}+0`, '-bw', '0'];
  const colours = ['-bg', paint, '-fg', paint, '-cr', paint, '-ms', paint];
  const keys = ['-xrm', 'XTerm.VT100.translations: #override <Key>F12: secure()'];
  const saveInput = ['-e', 'sh', '-c', 'stty raw -echo; exec cat > "$0"', file];
  const program = spawn('xterm', [...look, ...colours, ...keys, ...saveInput], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display },
  });
  await until('the editor', () => existsSync(file) || undefined);
  return {
    text: () => readFileSync(file, 'utf8'),
    stop() {
      program.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
