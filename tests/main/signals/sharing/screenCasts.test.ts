import { describe, expect, it } from 'vitest';
import type { ProgramProblem, RunProgram } from '../../../../src/main/signals/program';
import { createScreenCasts } from '../../../../src/main/signals/sharing/screenCasts';
import { fail, ok } from '../../../../src/shared/domain/common';
import { programsThatFail, programsThatPrint, recorded } from '../../../support/recordedPrograms';

const readWith = (run: RunProgram, wayland: boolean) =>
  createScreenCasts(run, () => () => undefined, wayland).read();
const onWayland = (dump: string) => readWith(programsThatPrint({ 'pw-dump': dump }), true);
const onX = (dump: string) => readWith(programsThatPrint({ 'pw-dump': dump }), false);

const clear = { kind: 'clear' };
const cast = recorded('pipewire-0.3/screen-cast.json');

type Properties = Readonly<Record<string, string>>;
const node = (id: number, props: Properties & { readonly 'client.id'?: string }) => ({
  id,
  type: 'PipeWire:Interface:Node',
  info: { props: { ...props, 'client.id': id + 10 } },
});
const client = (id: number, props: Properties) => ({
  id: id + 10,
  type: 'PipeWire:Interface:Client',
  info: { props },
});
const screen: Properties = { 'media.class': 'Stream/Output/Video', 'media.name': 'kwin-screencast-DP-1' };

/** A dump in which a program receives the video of a node. */
const graph = (source: Properties, viewer: Properties, state = 'active'): string =>
  JSON.stringify([
    node(1, source),
    node(2, { 'media.class': 'Stream/Input/Video' }),
    client(2, viewer),
    { id: 3, type: 'PipeWire:Interface:Link', info: { state, 'output-node-id': 1, 'input-node-id': 2 } },
    { id: 4, type: 'PipeWire:Interface:Metadata', props: {}, metadata: [] },
  ]);

describe('a program that receives the screen', () => {
  it('holds with its name', async () => {
    expect(await onWayland(cast)).toEqual({ kind: 'holds', by: { app: 'OBS' } });
    expect(await onX(cast)).toEqual({ kind: 'holds', by: { app: 'OBS' } });
  });

  it.each([
    [{ 'application.name': 'Google Chrome input' }, { app: 'Google Chrome' }],
    [{ 'application.name': 'Chromium', 'application.process.binary': 'slack' }, { app: 'Slack' }],
    [{ 'application.process.binary': 'firefox' }, { app: 'Firefox' }],
    [{}, {}],
  ])('has the name in its properties: %j', async (viewer, by) => {
    expect(await onWayland(graph(screen, viewer))).toEqual({ kind: 'holds', by });
  });

  it('holds for portals that offer the screen as a device', async () => {
    expect(await onWayland(graph({ 'media.class': 'Video/Source' }, {}))).toMatchObject({ kind: 'holds' });
  });
});

it.each([true, false])('pw-dump is not run while its monitor tells (Wayland: %s)', async wayland => {
  let runs = 0;
  const program = { onLine: (_: string): void => undefined, onEnd: (): void => undefined };
  const run: RunProgram = async () => {
    runs++;
    return ok('[]');
  };
  const { read, subscribe } = createScreenCasts(
    run,
    (_name, _args, onLine, onEnd) => {
      Object.assign(program, { onLine, onEnd });
      return () => undefined;
    },
    wayland,
  );
  const nobody = await read();
  subscribe?.(
    () => undefined,
    () => undefined,
  );
  expect(await read()).toEqual(nobody);
  expect(runs).toBe(2);
  const seen = new Set<string>();
  for (const line of recorded('pipewire-0.3/monitor.txt').split('\n')) {
    program.onLine(line);
    if (line === ']') seen.add(JSON.stringify(await read()));
  }
  const shared = { kind: 'holds', by: { app: 'OBS' } };
  expect([...seen].map(reading => JSON.parse(reading))).toEqual([nobody, shared]);
  expect([await read(), runs]).toEqual([nobody, 2]);
  program.onEnd();
  await read();
  expect(runs).toBe(3);
});

describe('without sharing', () => {
  it.each<[string, string]>([
    ['a stream that nobody receives', JSON.stringify([node(1, screen)])],
    ['one that is paused', graph(screen, {}, 'paused')],
    ['a camera', graph({ 'media.class': 'Video/Source', 'media.role': 'Camera' }, {})],
    ['a camera without a role', graph({ 'media.class': 'Video/Source', 'device.api': 'v4l2' }, {})],
    ['sound', graph({ 'media.class': 'Stream/Output/Audio' }, {})],
    ["Plasma's own previews", graph(screen, { 'application.process.binary': 'plasmashell' })],
    ['an empty graph', '[]'],
  ])('is clear: %s', async (_, dump) => {
    expect(await onWayland(dump)).toEqual(clear);
  });
});

describe('sharing is unreadable', () => {
  it('on X11, where programs may read the screen unnoticed', async () => {
    expect(await onX('[]')).toEqual({ kind: 'unreadable', why: 'unsupported' });
  });

  it('on X11 for a moment while the system is too busy to answer, so that a hold lasts', async () => {
    const busy = async () => fail<ProgramProblem>('timed-out');
    expect(await readWith(busy, false)).toMatchObject({ why: 'timed-out' });
    expect(await readWith(programsThatFail, false)).toMatchObject({ why: 'unsupported' });
    expect(await readWith(programsThatPrint({}), false)).toMatchObject({ why: 'unsupported' });
  });

  it('without pw-dump', async () => {
    expect(await readWith(programsThatPrint({}), true)).toEqual({
      kind: 'unreadable',
      why: 'missing',
      program: 'pw-dump',
    });
    expect(await readWith(programsThatFail, true)).toEqual({
      kind: 'unreadable',
      why: 'failed',
      program: 'pw-dump',
    });
  });

  it.each(['', '{}', '[{"id":"x"}]', '[]\n[]'])('with an invalid dump: %j', async dump => {
    expect(await onWayland(dump)).toEqual({ kind: 'unreadable', why: 'failed', program: 'pw-dump' });
  });
});
