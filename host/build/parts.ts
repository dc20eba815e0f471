/** An optional part of the add-on, which a team adds to its build: `npm run build -- --with NAME`. */
export interface Part {
  readonly name: string
  /** The module that adds it, by its path from the project's folder. */
  readonly entry: string
  /** The scopes it needs beside those of `appsscript.json`. */
  readonly scopes: readonly string[]
  /**
   * Which folder of `dist/` it is built into: `.` for the add-on's own script, another one for a separate
   * script.
   */
  readonly folder: '.' | 'answers'
}

export const parts = [
  {
    name: 'chat',
    entry: 'src/chat/main.ts',
    // Without this scope a script may call no web address.
    scopes: ['https://www.googleapis.com/auth/script.external_request'],
    folder: '.',
  },
  {
    name: 'answers',
    entry: 'src/answers/main.ts',
    // Of this web app alone: it opens the spreadsheet by its id.
    scopes: ['https://www.googleapis.com/auth/spreadsheets'],
    folder: 'answers',
  },
] as const satisfies readonly Part[]

/** The parts of a build, by name. */
export type Parts = { readonly [Name in (typeof parts)[number]['name']]?: boolean }

/** The records of the chosen parts that are built into a folder. */
export const selectParts = (folder: Part['folder'], chosenParts: Parts): readonly Part[] =>
  parts.filter((part) => part.folder === folder && chosenParts[part.name])
