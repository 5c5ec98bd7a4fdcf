/** Which system the tests run on. */

/** For tests of what only Linux has, such as /proc, device files and sockets in the file system. */
export const onLinux = process.platform === 'linux';

/** For tests of what Windows has not: modes of files, `sh`, and programs whose first line names their shell. */
export const onWindows = process.platform === 'win32';
