/** The bridge: one function per request of the contract, and the snapshot signal. Nothing else passes. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { requestNames, type Snapshot, snapshotChannel } from '../shared/contract';

contextBridge.exposeInMainWorld('oneDegree', {
  ...Object.fromEntries(
    requestNames.map(name => [name, (...payload: unknown[]) => ipcRenderer.invoke(name, ...payload)]),
  ),
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void {
    const receive = (_event: IpcRendererEvent, snapshot: Snapshot): void => listener(snapshot);
    ipcRenderer.on(snapshotChannel, receive);
    return () => ipcRenderer.removeListener(snapshotChannel, receive);
  },
});
