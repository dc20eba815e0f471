/** Styles are gathered by the build; importing one gives nothing. */
declare module '*.css'
