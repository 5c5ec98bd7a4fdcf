/** The address of the app's own pages. */

export const pageScheme = 'app';
export const pageOrigin = `${pageScheme}://one-degree`;
