import type { Problem } from '../core/problem.js'

/** A refusal for one reason. */
export const refuse = (
  code: Problem['code'],
  table: string,
  column: string,
  found: string,
  line = 0,
): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems: [{ code, table, column, line, found }],
})
