/** Runs Xfce's window manager and panel on a test's screens. The panel has nothing but a task bar. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callMethod, connectToBus } from './dbus';
import type { BareDesktop } from './desktop';
import { startWindowManager, type WindowManager } from './windowManager';

export const panelHeight = 26;

/** At the top of the leftmost screen. */
const panel = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="output-name" type="string" value="monitor-0"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="${panelHeight}"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty"><property name="plugin-1" type="string" value="tasklist"/></property>
</channel>
`;

/**
 * Starts them. Resolves once the window manager runs; the panel takes longer.
 *
 * @param program another window manager beside the panel
 */
export async function startXfce(
  { env }: Pick<BareDesktop, 'env'>,
  program = 'xfwm4',
): Promise<WindowManager> {
  const home = mkdtempSync(join(tmpdir(), 'one-degree-xfce-'));
  const settings = join(home, '.config/xfce4/xfconf/xfce-perchannel-xml');
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'xfce4-panel.xml'), panel);
  const own = { HOME: home, XDG_CONFIG_HOME: join(home, '.config'), XDG_CACHE_HOME: join(home, '.cache') };

  // The bus starts the service that reads the settings, and KWin's, which needs the display.
  const bus = await connectToBus(env.DBUS_SESSION_BUS_ADDRESS);
  const busItself = {
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
  };
  await callMethod(bus, busItself, 'UpdateActivationEnvironment', 'a{ss}', [
    { ...own, DISPLAY: env.DISPLAY },
  ]);
  bus.disconnect();

  const manager = await startWindowManager(env.DISPLAY, program, { ...env, ...own });
  const panelProcess = spawn('xfce4-panel', [], {
    stdio: 'ignore',
    env: { ...process.env, ...env, ...own },
  });
  return {
    ...manager,
    stop() {
      panelProcess.kill();
      manager.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
