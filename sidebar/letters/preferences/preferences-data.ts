import type { Answer } from '../../client.js'

export type View = Answer<'readPreferences'>
export type Person = View['people'][number]
