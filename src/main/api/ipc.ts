/** Handles IPC requests, but only those of the contract, from our own pages, with valid payloads. */
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type Requests, type Snapshot, snapshotChannel } from '../../shared/contract';
import { requestNames, requestPayloads } from '../../shared/requestSchemas';

/** The requests about the window that sends them. */
type OwnWindowRequest = 'close' | 'takeKeys';

/** The requests of the contract; those about the window that sends them get its page. */
export type RequestHandlers = Omit<Requests, OwnWindowRequest> &
  Readonly<Record<OwnWindowRequest, (sender: WebContents) => void>>;

/**
 * Registers a handler for every request of the contract.
 *
 * @param isOurPage whether a document with this URL may make requests
 */
export function handleRequests(handlers: RequestHandlers, isOurPage: (url: string) => boolean): void {
  const isTrusted = ({ senderFrame, sender }: IpcMainInvokeEvent): boolean =>
    senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url);

  for (const name of requestNames) {
    ipcMain.handle(name, (event, ...args: unknown[]) => {
      if (!isTrusted(event)) throw new Error(`Refused: ${name} from a foreign page`);
      const payload = requestPayloads[name]().safeParse(args);
      if (!payload.success) throw new Error(`Refused: ${name} with a malformed payload`);
      if (name === 'close' || name === 'takeKeys') return handlers[name](event.sender);
      // The schema's type matches the handler's parameters.
      return (handlers[name] as (...payload: unknown[]) => unknown)(...payload.data);
    });
  }
}

/** Sends a snapshot to a window's page. */
export const sendSnapshot = (to: WebContents, snapshot: Snapshot): void => to.send(snapshotChannel, snapshot);
