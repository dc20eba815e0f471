/** A program that reads the output may stop reading, as `head` does. */

/**
 * Makes a command finish, and write its files, when its output is no longer read, instead of ending with a
 * stack trace. Call it before anything is written.
 */
export function ignoreClosedPipes(streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams)
    stream.on('error', (reason: NodeJS.ErrnoException) => {
      if (reason.code !== 'EPIPE') throw reason
    })
}

ignoreClosedPipes([process.stdout, process.stderr])
