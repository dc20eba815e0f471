import type { ObjectKind } from '../../emulator/xlsx/index.js'

/** What each kind of object is called, with how many there are. */
export type ObjectNames = Readonly<Record<ObjectKind, (count: number) => string>>

/** A name that is the same for any number. */
export const nameWithoutCount = (words: string) => (): string => words
