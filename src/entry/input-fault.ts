/** What is wrong with what an endpoint was sent. */
import * as v from 'valibot'

/**
 * A field that was sent wrongly: what the schema expects there and what it got, as a programmer writes them.
 */
export interface InputFault {
  readonly field: string
  readonly expected: string
  /** Blank where nothing was sent. */
  readonly received: string
}

type Parts = { readonly wrapped?: Parts; readonly entries?: Readonly<Record<string, ExpectedValue>> }
type ExpectedValue = { readonly expects: string; readonly message?: unknown }

/** The name of what a value should be; a custom check has its own name, such as `yyyy-MM-dd`. */
const nameOf = ({ expects, message }: ExpectedValue): string =>
  typeof message === 'string' ? message : expects

function expectedBy(schema: v.GenericSchema, issue: v.BaseIssue<unknown>): string {
  const parts = schema as Parts
  // For a missing field the issue has only its key.
  const missing =
    issue.received === 'undefined' && issue.path?.length === 1
      ? (parts.wrapped ?? parts).entries?.[String(issue.path[0].key)]
      : undefined
  if (missing) return nameOf(missing)
  if (issue.type === 'custom') return issue.message
  return issue.type.endsWith('_length') ? `length ${issue.expected}` : (issue.expected ?? issue.type)
}

/** The first thing that is wrong with what was sent to this endpoint. */
export const findInputFault = (
  endpoint: string,
  schema: v.GenericSchema,
  [issue]: readonly [v.BaseIssue<unknown>, ...unknown[]],
): InputFault => ({
  field: v.getDotPath(issue) ?? endpoint,
  expected: expectedBy(schema, issue),
  received: issue.received === 'undefined' ? '' : issue.received,
})
