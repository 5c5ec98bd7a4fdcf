/** A private PulseAudio server with null devices for speakers and microphone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { countLines, type LineCount } from './countLines';
import { until } from './until';

/** `speakers` records what programs play, as a screen recorder does. */
export type Device = 'microphone' | 'speakers';

export interface Recording {
  /** Stops recording and returns the sound: 16-bit little-endian samples at 44 100 Hz, two interleaved channels. */
  readonly stop: () => Promise<Buffer>;
}

export interface Audio {
  /** The environment variables with which a program plays and records here. */
  readonly env: Readonly<Record<string, string>>;
  /** Makes a program called `app` record from a device. Resolves once it records. */
  readonly record: (device: Device, app: string) => Promise<Recording>;
  /** Suspends the server, as on a computer that is too busy. */
  readonly hang: () => void;
  readonly resume: () => void;
  /** Counts the programs that connect to the server from now on. */
  readonly countClients: () => LineCount;
  /** Ends the server, and with it all recordings, and starts it again. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const modules = [
  'module-null-sink sink_name=speakers',
  // A sink's monitor is a source too, but not a microphone.
  'module-null-source source_name=microphone',
];
const sources: Readonly<Record<Device, string>> = { microphone: 'microphone', speakers: 'speakers.monitor' };
/** How much sound is passed on at a time, in milliseconds. The microphone is silent, and what it records is not looked at. */
const latencies: Readonly<Record<Device, number>> = { microphone: 1_000, speakers: 20 };

export async function startAudio(): Promise<Audio> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-audio-'));
  const socket = join(folder, 'socket');
  const runtime = join(folder, 'runtime');
  mkdirSync(runtime, { mode: 0o700 });
  const loaded = [...modules, `module-native-protocol-unix socket=${socket} auth-anonymous=1`];
  let server = await launch();
  const env = { PULSE_SERVER: `unix:${socket}` };

  async function launch(): Promise<ChildProcess> {
    const launched = spawn(
      'pulseaudio',
      [
        ...['-n', '--daemonize=no', '--use-pid-file=no', '--exit-idle-time=-1', '--disable-shm=yes'],
        ...loaded.flatMap(module => ['-L', module]),
      ],
      {
        stdio: 'ignore',
        env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: runtime, PULSE_RUNTIME_PATH: runtime },
      },
    );
    // The server creates its socket last.
    await until('the sound server', () => {
      if (launched.exitCode !== null) throw new Error('PulseAudio ended before it was ready.');
      return existsSync(socket) || undefined;
    });
    return launched;
  }

  async function kill(): Promise<void> {
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
    rmSync(socket, { force: true });
  }

  async function record(device: Device, app: string): Promise<Recording> {
    const recorder = spawn(
      'parec',
      [
        ...['--verbose', `--device=${sources[device]}`, `--client-name=${app}`],
        `--latency-msec=${latencies[device]}`,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
    );
    const closed = once(recorder, 'close');
    const sound: Buffer[] = [];
    recorder.stdout.on('data', (data: Buffer) => sound.push(data));
    await new Promise<void>((resolve, reject) => {
      void closed.then(() => reject(new Error('The recording ended before it began.')));
      createInterface({ input: recorder.stderr }).on('line', line => {
        if (line.startsWith('Stream successfully created')) resolve();
      });
    });
    return {
      async stop() {
        recorder.kill();
        await closed;
        return Buffer.concat(sound);
      },
    };
  }

  return {
    env,
    record,
    hang: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    countClients: () => countLines('pactl', ['subscribe'], env, /^Event 'new' on client /),
    async restart() {
      await kill();
      server = await launch();
    },
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
