/** Reads and changes launch at login, including why a change was refused. */
import type { Bridge, LaunchAtLogin } from '../../shared/contract';

export interface LaunchAtLoginState {
  readonly state: LaunchAtLogin;
  readonly problem: string | null;
}

type LoginLaunchBridge = Pick<Bridge, 'launchAtLogin' | 'setLaunchAtLogin'>;

export const readLoginLaunch = async (bridge: LoginLaunchBridge): Promise<LaunchAtLoginState> => ({
  state: await bridge.launchAtLogin(),
  problem: null,
});

export async function changeLoginLaunch(on: boolean, bridge: LoginLaunchBridge): Promise<LaunchAtLoginState> {
  const set = await bridge.setLaunchAtLogin(on);
  return { state: await bridge.launchAtLogin(), problem: set.ok ? null : set.problem };
}
