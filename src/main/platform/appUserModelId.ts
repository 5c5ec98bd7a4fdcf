/** The identity by which macOS and Windows know the app. It must never change. */
export const appUserModelId = 'one-degree';
