/** A desktop of X11 with a window manager beside Xfce's panel, which is at the top of the first of two displays. */
import { startDesktop, type TestDesktop } from '../support/desktop';
import type { Area } from '../support/rfb';
import { startXfce } from '../support/xfce';

/**
 * @param program the window manager's executable
 * @param name as in XDG_CURRENT_DESKTOP
 */
export async function startManagedDesktop(
  program: string,
  name: string,
  outputs: readonly Area[],
): Promise<TestDesktop> {
  const bare = await startDesktop(outputs);
  const desktop = { ...bare, env: { ...bare.env, XDG_CURRENT_DESKTOP: name } };
  const manager = await startXfce(desktop, program);
  return {
    ...desktop,
    stop() {
      manager.stop();
      desktop.stop();
    },
  };
}
