/** How a command may end otherwise than well. The message is one line, ready for the reader. */

/** What was asked cannot be done: exit code 1. */
export class CommandError extends Error {
  override name = 'Refused'
}

/** What was asked makes no sense: exit code 2, with the usage. */
export class UsageError extends Error {
  override name = 'WrongUsage'
}
