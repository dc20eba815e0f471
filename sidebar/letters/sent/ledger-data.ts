import type { Answer } from '../../client.js'

export type LedgerView = Answer<'readLedger'>
export type LedgerLine = LedgerView['recent'][number]
