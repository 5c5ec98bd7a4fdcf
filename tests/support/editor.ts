/** Another program (xterm), which keeps what is typed into it, and goes into full screen with Alt+Return. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until';

export interface Editor {
  /** All that has been typed into it. */
  readonly text: () => string;
  readonly stop: () => void;
}

export interface EditorLook {
  readonly title: string;
  /** The only colour in it, 0xRRGGBB. */
  readonly colour: number;
  /** Where the screen begins that it opens on. */
  readonly x: number;
}

/**
 * Resolves when it takes keys.
 *
 * @param display as in `DISPLAY`
 */
export async function startEditor(display: string, { title, colour, x }: EditorLook): Promise<Editor> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-editor-'));
  const file = join(folder, 'text');
  const paint = `#${colour.toString(16).padStart(6, '0')}`;
  const look = ['-title', title, '-geometry', `+${x}+0`, '-bw', '0'];
  const colours = ['-bg', paint, '-fg', paint, '-cr', paint, '-ms', paint];
  const keepFocus = ['-e', 'sh', '-c', 'stty raw -echo; exec cat > "$0"', file];
  const program = spawn('xterm', [...look, ...colours, ...keepFocus], {
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
