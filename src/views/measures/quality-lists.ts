import { roundToTenth } from '../../core/numbers.js'
import type { Measures } from '../../domain/measures/index.js'
import { punctuation } from '../../text/punctuation/index.js'
import { textOf } from '../../text/text-of.js'
import type { ViewContext } from '../context.js'
import { type MeasureList, warningLook } from './draw-list.js'

/** As text: a wait of 0 days is an answer on the same day, not a blank. */
const formatDays = (days: number | null): string | null => (days === null ? null : String(roundToTenth(days)))

/** Stages and suppliers with the same trouble again. */
export function createDefectList({ view }: ViewContext, { defects }: Measures): MeasureList {
  const texts = view.measures
  return {
    title: texts.defectTitle,
    note: texts.defectNote,
    of: [
      { table: 'issues', columns: ['raisedOn', 'status', 'milestone', 'supplier'] },
      { table: 'feedback', columns: ['receivedOn', 'category', 'milestone', 'supplier'] },
    ],
    heads: texts.defectHeads,
    said: defects.said,
    rows: defects.lines.map(({ stage, supplier, year, quarter, before, projects }) => ({
      name: [stage, supplier].filter((part) => part !== null).join(' · '),
      cells: [year, quarter, before, projects],
    })),
  }
}

/** How long clients wait for answers, now and before. */
export function createResponseList({ view }: ViewContext, { responses }: Measures): MeasureList {
  const texts = view.measures
  return {
    title: texts.responseTitle,
    note: texts.responseNote,
    of: [{ table: 'contacts', columns: ['direction', 'askedOn', 'answeredOn', 'client', 'engagement'] }],
    heads: texts.responseHeads,
    rows: responses.map(({ client, answered, days, daysBefore, waiting }) => ({
      name: client,
      cells: [answered, formatDays(days), formatDays(daysBefore), waiting],
    })),
  }
}

/** Deliverables of which more than one version is in use. */
export function createVersionList({ view, locale }: ViewContext, { versions }: Measures): MeasureList {
  const texts = view.measures
  return {
    title: texts.versionTitle,
    note: texts.versionNote,
    of: [{ table: 'milestones', columns: ['deliverable', 'version', 'engagement', 'status'] }],
    heads: [],
    said: versions.said,
    rows: versions.lines.map(({ deliverable, engagement, versions: found }) => ({
      name: deliverable.replace(/\s+/g, ' '),
      cells: [null],
      remark: {
        text: [textOf(punctuation, locale).list(found), ...(engagement === null ? [] : [engagement])].join(
          ' · ',
        ),
        look: warningLook,
      },
    })),
  }
}
