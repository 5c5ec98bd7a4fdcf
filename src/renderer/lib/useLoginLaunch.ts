/** Reads and changes launch at login, including why a change was refused. */
import { useState, useTransition } from 'react';
import type { LaunchAtLogin } from '../../shared/contract';
import { bridge } from './bridge';

export interface LaunchAtLoginState {
  readonly state: LaunchAtLogin;
  readonly problem: string | null;
}

/** Returns the system's setting and a function that changes it. The setting stays as it was until that is done. */
export function useLoginLaunch(): readonly [Promise<LaunchAtLoginState>, (on: boolean) => void] {
  const [loginLaunch, setLoginLaunch] = useState(read);
  const [, startTransition] = useTransition();
  return [loginLaunch, on => startTransition(() => setLoginLaunch(change(on)))];
}

const read = async (): Promise<LaunchAtLoginState> => ({
  state: await bridge.launchAtLogin(),
  problem: null,
});

async function change(on: boolean): Promise<LaunchAtLoginState> {
  const set = await bridge.setLaunchAtLogin(on);
  return { state: await bridge.launchAtLogin(), problem: set.ok ? null : set.problem };
}
