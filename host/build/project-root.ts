/** The project's own folder, in whichever folder commands are started. */
export const projectRoot = new URL('../../', import.meta.url)
