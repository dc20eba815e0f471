/** The name of the global function that the hourly trigger calls; `entry.ts` declares an entry of this name. */
export const hourlyHandler = 'hourly'
