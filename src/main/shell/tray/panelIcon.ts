/** What a panel's icon shows, and what each kind of icon can do. */
import type { Point } from 'electron';
import type { PanelShade } from './panelShade';

export interface TrayImage {
  /** As in `scripts/icons.ts`. */
  readonly name: string;
  readonly shade: PanelShade;
}

export interface MenuItem {
  /** Names the item among its neighbours, the same after an update that leaves its meaning. */
  readonly id: string;
  readonly label: string;
  /** An item with neither this nor a submenu is disabled. */
  readonly click?: () => void;
  readonly submenu?: Menu;
}

export type Menu = readonly (MenuItem | 'separator')[];

export interface TrayDetails {
  readonly tooltip: string;
  /** The words beside the icon in macOS's menu bar. */
  readonly title: string;
  readonly menu: Menu;
}

/** Calls with the position of the icon, if that is known. */
export type OnClick = (near?: Point) => void;

export interface PanelIcon {
  /** Resolves when a panel has the icon. */
  readonly shown: Promise<void>;
  setImage(image: TrayImage): void;
  setDetails(details: TrayDetails): void;
  remove(): void;
}
