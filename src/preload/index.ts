/** The bridge: one function per request of the contract, and the snapshot listener. Nothing else passes. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { requestNamesArgument, type Snapshot, snapshotChannel } from '../shared/contract';

/** Main hands the names over as a process argument, so that the schemas they belong to are not loaded here. */
const requestNames = process.argv
  .filter(argument => argument.startsWith(requestNamesArgument))
  .flatMap(argument => argument.slice(requestNamesArgument.length).split(','));

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
