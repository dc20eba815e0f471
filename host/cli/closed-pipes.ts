/** Whoever reads the output may stop reading, as `head` does. */

/**
 * Lets a command go on to its end, files written and all, when nobody reads its output any more, instead of breaking
 * off with a stack trace. To be called before anything is written.
 */
export function ignoreClosedPipes(streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams)
    stream.on('error', (reason: NodeJS.ErrnoException) => {
      if (reason.code !== 'EPIPE') throw reason
    })
}

ignoreClosedPipes([process.stdout, process.stderr])
