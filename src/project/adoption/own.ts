/** Milepost's own sheets among a stranger's. */
import { type AskAliases, locate } from '../../core/sheet/locate.js'
import { sheetNames, type Table } from '../../core/table.js'
import { history } from '../../trackers/own/history.js'
import { letters } from '../../trackers/own/letters.js'
import { runs } from '../../trackers/own/runs.js'
import { settings } from '../../trackers/own/settings.js'
import { teamTemplates } from '../../trackers/own/team-templates.js'
import { trackerKeys, trackers } from '../../trackers/index.js'
import type { Reading } from './judge.js'
import type { StrangeSheet } from './types.js'

/** Sheets that Milepost keeps for itself, in which nobody follows work. */
const apart: readonly Table[] = [settings, runs, letters, teamTemplates, history]

/** The share of its columns by which a sheet is one that Milepost made. */
const share = 0.9

/** A sheet that Milepost set up: the tracker as it stands there, whole; `apart` for one it keeps for itself. */
export function ownSheet({ name, grid }: StrangeSheet, ask: AskAliases): Reading | 'apart' | undefined {
  const shown = (table: Table) => {
    const location = locate(table, grid, new Map(), ask)
    return {
      location,
      whole: location.columns.size >= Object.keys(table.columns).length * share && location.columns.has('id'),
    }
  }
  const bears = (table: Table): boolean =>
    sheetNames(table).some((each) => each.toLowerCase() === name.trim().toLowerCase())
  if (apart.some((table) => bears(table) && shown(table).whole)) return 'apart'
  const key = trackerKeys
    .filter((each) => shown(trackers[each]).whole)
    .sort((a, b) => Number(bears(trackers[b])) - Number(bears(trackers[a])))[0]
  if (key === undefined) return undefined
  const table = trackers[key] as Table
  const { location } = shown(table)
  const columns = Object.fromEntries(location.columns)
  return {
    key,
    table,
    head: { headerRow: location.headerLine, firstRow: location.headerLine + 1, headers: [] },
    columns: [],
    found: {
      columns,
      sureness: Object.fromEntries(Object.keys(columns).map((field) => [field, 1])),
      unsure: [],
    },
    weight: 0,
    ours: true,
  }
}
