/** The project's own folder, whatever the folder commands are started in. */
export const projectRoot = new URL('../../', import.meta.url)
