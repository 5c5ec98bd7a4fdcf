/**
 * Who keeps the screen awake on Linux. There are several services for it, and each knows only those who asked it. What
 * only keeps the computer from sleeping, such as music or a download, does not count.
 */
import { z } from 'zod';
import { ok, type Result } from '../../../shared/domain/common';
import type { HeldBy } from '../../../shared/domain/journal';
import { type BusObject, currentDesktops } from '../../platform';
import { inhibitorApp } from '../appName';
import { logindManager } from '../logind';
import type { Signal } from '../signal';
import { swayWindows } from '../swayWindows';
import type { SystemParts } from '../system';

/** Returns who keeps the screen awake according to one service; a failure if there is no such service. */
type Service = () => Promise<Result<readonly HeldBy[], unknown>>;

export interface OwnIds {
  readonly pid: number;
  readonly uid: number;
}

/** The names under which this app itself might ask. */
const ourNames = /^(one.degree|electron)$/i;

export function createIdleInhibitors(
  { run, bus, systemBus }: Pick<SystemParts, 'run' | 'bus' | 'systemBus'>,
  env: NodeJS.ProcessEnv,
  own: OwnIds,
): Signal {
  const services: readonly Service[] = [
    gnomeSession(bus),
    kde(bus),
    logind(systemBus, own),
    ...(env.SWAYSOCK === undefined ? [] : [sway(run)]),
    ...(currentDesktops(env).includes('XFCE') ? [xfcePresentationMode(run)] : []),
  ];
  return async () => {
    const answers = await Promise.all(services.map(service => service()));
    const known = answers.filter(answer => answer.ok);
    const by = known
      .flatMap(({ value }) => value)
      .filter(({ app }) => app === undefined || !ourNames.test(app));
    // One that has a name says more.
    const first = by.find(({ app }) => app !== undefined) ?? by[0];
    if (first !== undefined) {
      return first.app === undefined ? { kind: 'holds' } : { kind: 'holds', by: first };
    }
    return known.length > 0 ? { kind: 'clear' } : { kind: 'unreadable', why: 'unsupported' };
  };
}

/** The session managers of GNOME, Cinnamon and MATE. */
const sessionManager: BusObject = {
  destination: 'org.gnome.SessionManager',
  path: '/org/gnome/SessionManager',
  interface: 'org.gnome.SessionManager',
};
/** Inhibits the session's becoming idle. */
const idleFlag = 8;
const pathsSchema = z.tuple([z.array(z.string())]);

const gnomeSession =
  (bus: SystemParts['bus']): Service =>
  async () => {
    const answer = await bus.call(sessionManager, 'GetInhibitors');
    if (!answer.ok) return answer;
    const paths = pathsSchema.safeParse(answer.value);
    const found = await Promise.all((paths.data?.[0] ?? []).map(inhibitor));
    return ok(found.filter(one => one !== null));

    async function inhibitor(path: string): Promise<HeldBy | null> {
      const target = { ...sessionManager, path, interface: 'org.gnome.SessionManager.Inhibitor' };
      const [flags, app] = await Promise.all([bus.call(target, 'GetFlags'), bus.call(target, 'GetAppId')]);
      // It may have ended in between.
      if (!flags.ok || (Number(flags.value[0]) & idleFlag) === 0) return null;
      return byOf(app.ok ? app.value[0] : undefined);
    }
  };

const policyAgent: BusObject = {
  destination: 'org.kde.Solid.PowerManagement.PolicyAgent',
  path: '/org/kde/Solid/PowerManagement/PolicyAgent',
  interface: 'org.kde.Solid.PowerManagement.PolicyAgent',
};
/** The policy `ChangeScreenSettings`. */
const screenPolicy = 4;
const inhibitionsSchema = z.tuple([z.array(z.tuple([z.string(), z.string()]))]);

/** KDE's PowerDevil, which lists who inhibits anything, and tells whether the screen is inhibited. */
const kde =
  (bus: SystemParts['bus']): Service =>
  async () => {
    const answer = await bus.call(policyAgent, 'HasInhibition', 'u', [screenPolicy]);
    if (!answer.ok) return answer;
    if (answer.value[0] !== true) return ok([]);
    const listed = await bus.call(policyAgent, 'ListInhibitions');
    const all = listed.ok ? inhibitionsSchema.safeParse(listed.value).data?.[0] : undefined;
    const [only, ...others] = all ?? [];
    return ok([others.length === 0 ? byOf(only?.[0]) : {}]);
  };

/** What, who, why, mode, user and process. */
const inhibitorsSchema = z.tuple([
  z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.number(), z.number()])),
]);

const logind =
  (bus: SystemParts['systemBus'], own: OwnIds): Service =>
  async () => {
    const answer = await bus.call(logindManager, 'ListInhibitors');
    if (!answer.ok) return answer;
    const listed = inhibitorsSchema.safeParse(answer.value).data?.[0] ?? [];
    return ok(
      listed
        .filter(([what, , , mode, uid, pid]) => {
          const isIdle = what.split(':').includes('idle') && mode.startsWith('block');
          return isIdle && uid === own.uid && pid !== own.pid;
        })
        .map(([, who]) => byOf(who)),
    );
  };

/** Sway's windows that inhibit idle, by the Wayland protocol or its own command. */
const sway =
  (run: SystemParts['run']): Service =>
  async () => {
    const windows = await swayWindows(run);
    return windows.ok ? ok(windows.value.filter(({ awake }) => awake).map(({ app }) => byOf(app))) : windows;
  };

/** The switch in the power manager's menu. */
const xfcePresentationMode =
  (run: SystemParts['run']): Service =>
  async () => {
    const property = '/xfce4-power-manager/presentation-mode';
    const printed = await run('xfconf-query', ['-c', 'xfce4-power-manager', '-p', property]);
    return printed.ok ? ok(printed.value.trim() === 'true' ? [{}] : []) : printed;
  };

const byOf = (app: unknown): HeldBy => {
  const name = typeof app === 'string' ? inhibitorApp(app) : undefined;
  return name === undefined ? {} : { app: name };
};
