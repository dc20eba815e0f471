/** Lines around a table that belong to the sheet as a document: captions to fill in, signatures, revisions. */
import { type Cell, formatCell, isBlank } from '../../../core/cell.js'
import { comparableHeader } from '../columns/dictionary.js'

const signaturePattern =
  /_{3,}|[.…]{6,}|\b(signature|sign(ed)? ?off)\b|签名|签字|签章|盖章|^(prepared|approved|reviewed|checked|submitted|signed|confirmed|agreed|accepted|authori[sz]ed|issued|compiled|verified) by\s*([:：].*)?$|^(制表|编制|审核|审批|批准|复核|填表|确认|经办|核准|会签|拟制|校对)(人|日期)?\s*[:：]?$/i

const textsOf = (cells: readonly Cell[]): string[] =>
  cells.flatMap((cell) => (typeof cell === 'string' && !isBlank(cell) ? [formatCell(cell).trim()] : []))

/** Whether a line is for facts about the sheet: two captions with a colon. */
export const isCaptionLine = (cells: readonly Cell[]): boolean =>
  textsOf(cells).filter((text) => /[:：]\s*_*$/.test(text)).length >= 2

/** Whether a line has words for a signature, as a line to sign on or work that waits for one. */
export const hasSignature = (cells: readonly Cell[]): boolean =>
  textsOf(cells).some((text) => signaturePattern.test(text))

/** Whether a line only numbers the columns: 1, 2, 3, or (a), (b), (c), or ①, ②, ③. */
export function isNumbering(cells: readonly Cell[]): boolean {
  const marks = cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => formatCell(cell).normalize('NFKC').replace(/\W/g, '').toUpperCase())
  return (
    marks.length > 2 &&
    (marks.every((mark, at) => mark === String(at + 1)) ||
      marks.every((mark, at) => mark === String.fromCharCode(65 + at)))
  )
}

const recordPattern =
  /^(version|ver|rev|revision|issue|date|author|by|changed by|revised by|change|changes|description|summary( of changes)?|reason|approved( by)?|approver|reviewed( by)?|编号|序号|版本|版本号|版次|日期|修订日期|修改日期|变更日期|修订人|修改人|变更人|作者|编制人|审核人|批准人|内容|修订内容|修改内容|变更内容|修改说明|变更说明|说明|摘要)$/
const versionPattern =
  /^(version|ver|rev|revision|issue|版本|版本号|版次|修订人|修订日期|修订内容|修改内容|变更内容|修订说明)$/

/** Whether a line after a gap is the header of a list of revisions. */
export function isRevisionHeader(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell))
  if (filled.length < 3 || filled.some((cell) => typeof cell !== 'string')) return false
  const words = filled.map((cell) => comparableHeader(formatCell(cell)))
  return (
    words.filter((word) => recordPattern.test(word)).length >= 3 &&
    words.some((word) => versionPattern.test(word))
  )
}
