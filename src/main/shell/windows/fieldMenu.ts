/** The menu of a right click, which Electron leaves to the app: without it, the mouse couldn't paste. */

import { app, BrowserWindow, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../../shared/i18n';

const ofFields = ['undo', 'cut', 'copy', 'paste', 'selectAll'] as const;

/** Offers the menu in all windows: in fields, and to copy selected text elsewhere. */
export function offerFieldMenus(t: Translate): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_click, params) => {
      const items = itemsFor(params, t);
      const window = BrowserWindow.fromWebContents(contents);
      if (items.length === 0 || window === null) return;
      Menu.buildFromTemplate(items).popup({ window, x: params.x, y: params.y });
    });
  });
}

function itemsFor(
  { isEditable, selectionText, editFlags }: ContextMenuParams,
  t: Translate,
): MenuItemConstructorOptions[] {
  const able = {
    undo: editFlags.canUndo,
    cut: editFlags.canCut,
    copy: editFlags.canCopy,
    paste: editFlags.canPaste,
    selectAll: editFlags.canSelectAll,
  };
  const item = (role: (typeof ofFields)[number]): MenuItemConstructorOptions => ({
    role,
    label: t(`fieldMenu.${role}`),
    enabled: able[role],
  });
  if (isEditable) {
    const [undo, ...others] = ofFields.map(item);
    return undo === undefined ? [] : [undo, { type: 'separator' }, ...others];
  }
  return selectionText.trim() === '' ? [] : [item('copy')];
}
