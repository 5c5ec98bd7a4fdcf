/**
 * Another program (xterm) that stores what is typed into it. Alt+Return toggles full screen, and F12 takes the keyboard
 * from all other programs, as a prompt for a password does.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
export function startEditor(display: string, { title, colour, x }: EditorLook): Promise<Editor> {
  const paint = `#${hex(colour)}`;
  const look = ['-title', title, '-geometry', `+${x}+0`, '-bw', '0'];
  const colours = ['-bg', paint, '-fg', paint, '-cr', paint, '-ms', paint];
  const keys = ['-xrm', 'XTerm.VT100.translations: #override <Key>F12: secure()'];
  return start('xterm', [...look, ...colours, ...keys, '-e'], { DISPLAY: display });
}

/**
 * Starts another such program (Xfce's terminal), which needs no Xwayland.
 *
 * @param env with the compositor's socket
 */
export const startWaylandEditor = (
  env: Readonly<Record<string, string>>,
  { title, colour }: Pick<EditorLook, 'title' | 'colour'>,
): Promise<Editor> =>
  start(
    'xfce4-terminal',
    [
      ...['--disable-server', `--title=${title}`, `--color-bg=#${hex(colour)}`, '--hide-scrollbar'],
      ...['--hide-menubar', '-x'],
    ],
    { ...env, GDK_BACKEND: 'wayland', XDG_RUNTIME_DIR: dirname(env.WAYLAND_DISPLAY ?? '') },
  );

const hex = (colour: number): string => colour.toString(16).padStart(6, '0');

/** @param args to which the program that it runs can be appended */
async function start(
  terminal: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Editor> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-editor-'));
  const file = join(folder, 'text');
  const saveInput = ['sh', '-c', 'stty raw -echo; exec cat > "$0"', file];
  const program = spawn(terminal, [...args, ...saveInput], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
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
