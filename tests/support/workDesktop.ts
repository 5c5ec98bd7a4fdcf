/** The desktop of somebody at work: two displays, a window manager, and mail to write in. */
import { startDesktop, type TestDesktop } from './desktop';
import { type Editor, startEditor } from './editor';
import type { Area } from './rfb';
import { startWindowManager, type WindowManager } from './windowManager';

export const leftDisplay: Area = { x: 0, y: 0, width: 1440, height: 900 };
export const rightDisplay: Area = { x: leftDisplay.width, y: 0, width: 1280, height: 800 };

const mail = { title: 'Mail', colour: 0x808000, x: leftDisplay.x };
export const mailColour = mail.colour;

export interface WorkDesktop extends TestDesktop {
  readonly manager: WindowManager;
  /** Opens the mail on the left display. Resolves once it accepts keys. */
  readonly openMail: () => Promise<Editor>;
}

/** Starts it, with the cursor on the left display. */
export async function startWorkDesktop(): Promise<WorkDesktop> {
  const desktop = await startDesktop([leftDisplay, rightDisplay]);
  const { screens } = desktop;
  const manager = await startWindowManager(screens.name);
  const editors: Editor[] = [];
  screens.point(700, 400);
  return {
    ...desktop,
    manager,
    async openMail() {
      const editor = await startEditor(screens.name, mail);
      editors.push(editor);
      return editor;
    },
    stop() {
      for (const editor of editors) editor.stop();
      manager.stop();
      desktop.stop();
    },
  };
}
