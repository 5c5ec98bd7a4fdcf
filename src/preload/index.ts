/** The bridge: exposes one function per request and the snapshot listener to the windows, and nothing else. */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import { requestNamesArgument, type Snapshot, snapshotChannel } from '../shared/contract';

/** Main passes the names as a process argument, so that the preload script need not load the schemas. */
const requestNames = process.argv
  .filter(argument => argument.startsWith(requestNamesArgument))
  .flatMap(argument => argument.slice(requestNamesArgument.length).split(','));

contextBridge.exposeInMainWorld('oneDegree', {
  ...Object.fromEntries(
    requestNames.map(name => [name, (...payload: unknown[]) => ipcRenderer.invoke(name, ...payload)]),
  ),
  pathOfFile: (file: File): string => webUtils.getPathForFile(file),
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void {
    const receive = (_event: IpcRendererEvent, snapshot: Snapshot): void => listener(snapshot);
    ipcRenderer.on(snapshotChannel, receive);
    return () => ipcRenderer.removeListener(snapshotChannel, receive);
  },
});
