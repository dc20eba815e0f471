import type { StartData } from './start-data.js'

/** The name that the sheet of a tracker has or would have. */
export const sheetName = (key: string, { trackers }: StartData): string => {
  const tracker = trackers.find((each) => each.key === key)
  return tracker?.sheet || tracker?.name || key
}
