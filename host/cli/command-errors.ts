/** How a command may fail. The message is one line, ready for the reader. */

/** What was asked cannot be done: exit code 1. */
export class CommandError extends Error {
  override name = 'Refused'
}

/** The command does not understand the request: exit code 2, with the usage. */
export class UsageError extends Error {
  override name = 'WrongUsage'
}
