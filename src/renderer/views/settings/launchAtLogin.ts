/** Launch at login as Settings shows it: how the system has it, and why the last wish was not granted. */
import type { Bridge, LaunchAtLogin } from '../../../shared/contract';

export interface LoginLaunchShown {
  readonly state: LaunchAtLogin;
  readonly problem: string | null;
}

type Source = Pick<Bridge, 'launchAtLogin' | 'setLaunchAtLogin'>;

export const readLoginLaunch = async (source: Source): Promise<LoginLaunchShown> => ({
  state: await source.launchAtLogin(),
  problem: null,
});

export async function changeLoginLaunch(on: boolean, source: Source): Promise<LoginLaunchShown> {
  const set = await source.setLaunchAtLogin(on);
  return { state: await source.launchAtLogin(), problem: set.ok ? null : set.problem };
}
