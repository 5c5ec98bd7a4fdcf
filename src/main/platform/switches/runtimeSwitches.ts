/** The switches of Electron and Chromium, and which of them a new process gets. */

const runtimeSwitch =
  /^--(user-data-dir|no-sandbox|disable|enable|force|use|allow|ozone|inspect|remote-|js-flags|lang|password-store|proxy|log|v=|vmodule|trace|gtk|class|display|high-dpi|in-process|no-zygote|single-process|autoplay|host-|ignore-|original-process|unsafely|headless)/;

const neededToStart = /^--(no-sandbox|disable-gpu|log-level=\d|ozone-platform(-hint)?=\w+)$/;

/** Whether an argument is meant for Electron or Chromium. The app ignores it, and keeps it when it starts again. */
export const isRuntimeSwitch = (argument: string): boolean => runtimeSwitch.test(argument);

/** Whether Chromium may be unable to start without this switch. Only these are kept for the launches at login. */
export const isNeededToStart = (argument: string): boolean => neededToStart.test(argument);
