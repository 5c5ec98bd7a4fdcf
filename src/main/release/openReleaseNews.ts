/** News of a version for this app: its package.json says where the newest one is published. */
import { app, shell } from 'electron';
import { latestVersionAddress } from './address';
import { createReleaseNews, type ReleaseNews, type ReleaseNewsParts } from './releaseNews';

export const openReleaseNews = (parts: Omit<ReleaseNewsParts, 'address' | 'version' | 'open'>): ReleaseNews =>
  createReleaseNews({
    ...parts,
    address: latestVersionAddress(app.getAppPath()),
    version: app.getVersion(),
    open: page => void shell.openExternal(page),
  });
