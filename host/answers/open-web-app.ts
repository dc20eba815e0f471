/** The web app of the emails' links, over a session's spreadsheet. */
import { inboxSheetName, publishedSheetName } from '../../src/core/answers/published-line.js'
import { type Bundle, type Session, WebApp } from '../emulator/index.js'

/** The address in emails on this computer: emails have only `https:` links. */
export const emailedAddress = 'https://script.google.com/macros/s/host/exec'

const reachedSheets: readonly string[] = [
  ...Object.values(publishedSheetName),
  ...Object.values(inboxSheetName),
]

/**
 * The web app as it is deployed beside the spreadsheet. It may use the two hidden sheets and no other, which only here
 * can be seen to.
 *
 * @param address where pages send forms
 * @param elapsed by how many milliseconds its clock is ahead of the session's
 */
export const openWebApp = (
  session: Session,
  bundle: Bundle,
  address: string,
  elapsed: () => number,
): WebApp =>
  new WebApp({
    bundle,
    session,
    deployer: session.as,
    properties: { spreadsheetId: session.workbook.id, address },
    reaches: (name) => reachedSheets.includes(name),
    elapsed,
  })
