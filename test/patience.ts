/** `npm run sweep` plays all of what `npm test` plays a sample of, in one test each. */
export const isWholeSweep = process.env['SWEEP'] === 'whole'

/**
 * How long tests wait before they call it a failure, in milliseconds; nowhere else is such a time written. A machine that
 * does other work at once is several times slower, which is no fault of what is tested. A wait ends before its test
 * does, so that the failure names what did not come.
 */
export const patience = { wait: 90_000, test: isWholeSweep ? 3_600_000 : 300_000, hook: 300_000 } as const
