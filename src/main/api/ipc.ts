/** Answers the windows' requests: only from our own pages, only those of the contract, only in their shapes. */
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type Requests, type Snapshot, snapshotChannel } from '../../shared/contract';
import { requestNames, requestPayloads } from '../../shared/requests';

/** The same as the contract's requests, but that `close` has to know who asks. */
export type RequestHandlers = Omit<Requests, 'close'> & { close(sender: WebContents): void };

/** @param isOurPage whether a document with this URL may make requests */
export function handleRequests(handlers: RequestHandlers, isOurPage: (url: string) => boolean): void {
  const isTrusted = ({ senderFrame, sender }: IpcMainInvokeEvent): boolean =>
    senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url);

  for (const name of requestNames) {
    ipcMain.handle(name, (event, ...given: unknown[]) => {
      if (!isTrusted(event)) throw new Error(`Refused: ${name} from a foreign page`);
      const payload = requestPayloads[name].safeParse(given);
      if (!payload.success) throw new Error(`Refused: ${name} with a malformed payload`);
      if (name === 'close') return handlers.close(event.sender);
      // The schema above has the handler's own parameters as its type.
      return (handlers[name] as (...payload: unknown[]) => unknown)(...payload.data);
    });
  }
}

export const sendSnapshot = (to: WebContents, snapshot: Snapshot): void => to.send(snapshotChannel, snapshot);
