import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printAnswer } from '../../host/cli/commands/adopt.js'
import { commandLine } from '../../host/cli/command-line.js'
import { newWorkbook } from '../../host/cli/new-workbook.js'
import { saveWorkbookFile } from '../../host/emulator/xlsx/files.js'
import type { SheetAnswer } from '../../src/domain/adoption/sheet-answer.js'
import { createEnvironment, type CommandResult } from './test-environment.js'

/** An add-on that answers as the real one does, with what it was asked. */
const code = `
function readAdoption(sent) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]
  const shown = { name: sheet.getName(), locale: SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(),
    cells: sheet.getDataRange().getDisplayValues() }
  if (shown.name === '计划') return { ok: true, value: { today: '2026-04-01', sheets: [{ why: JSON.stringify(shown) }] } }
  if (sent.sheet === 'Broken') return { ok: false, problems: [], message: 'Cannot be read.' }
  return { ok: true, value: { today: '2026-04-01', sheets: [
    { sheet: sent.sheet || 'Sheet1', table: 1, area: 'B2:F9', verdict: 'table', tracker: 'tasks', why: 'Reads as “Tasks”.', headerRow: 2, firstRow: 3, lastRow: 9,
      columns: { title: 'B', due: 'D' },
      trackerInDoubt: sent.tracker ? null : { candidates: ['tasks', 'issues'], why: 'Tasks or issues?' },
      unsure: [{ field: 'owner', candidates: ['C', 'F'], why: 'C or F?' }], doubtfulLines: [{ from: 9, to: 9, why: 'Is row 9 work too?' }],
      doubtfulWords: [{ word: 'Parked', cell: 'E4', count: 1, why: 'What is “Parked”?' }], rows: 7,
      lines: [{ from: 2, to: 2, taken: false, reason: 'header', says: 'Row 2: header.' },
        { from: 10, to: 12, taken: false, reason: 'legend', says: 'Rows 10–12: list of statuses.' }],
      unread: 1, undecided: ['Status'], late: [{ cell: 'D4', title: 'Draft', owner: 'Li', due: '2026-03-01' }],
      problems: [{ code: 'notADay', cell: 'D5', found: 'soon', count: 1, says: '“soon” is not a day.' }] },
    { sheet: 'Diary', table: 1, area: '', verdict: 'notATable', tracker: null, why: 'A diary.', headerRow: 0, firstRow: 0, lastRow: 0,
      trackerInDoubt: null, columns: {}, unsure: [], doubtfulLines: [], doubtfulWords: [], rows: 0, lines: [], unread: null, undecided: [], late: [], problems: [] },
  ] } }
}
`

let [folder, file] = ['', '']
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-adopt-'))
  file = join(folder, 'plan.xlsx')
  await saveWorkbookFile(file, newWorkbook('en', 'Asia/Shanghai'))
})
afterAll(() => rm(folder, { recursive: true }))

async function host(...words: string[]): Promise<CommandResult> {
  const ended: CommandResult = { exit: -1, out: '', err: '' }
  const world = createEnvironment(ended, { bundle: async () => ({ code, files: {}, manifest: {} }) })
  ended.exit = await commandLine(words, world)
  return ended
}

/** What is said of late rows where none was found, the unread cells and the open questions being these. */
function sayNoneLate(unread: number | null, undecided: readonly string[], locale: 'en' | 'zh-CN'): string {
  const ended: CommandResult = { exit: -1, out: '', err: '' }
  const answer: SheetAnswer = {
    sheet: 'Plan',
    table: 1,
    area: 'A1:D4',
    verdict: 'table',
    tracker: 'tasks',
    why: '',
    headerRow: 1,
    firstRow: 2,
    lastRow: 4,
    columns: { title: 'A' },
    unsure: [],
    doubtfulLines: [],
    doubtfulWords: [],
    trackerInDoubt: null,
    rows: 3,
    lines: [],
    unread,
    undecided,
    late: [],
    problems: [],
  }
  printAnswer(answer, '2026-04-01', locale, createEnvironment(ended))
  return ended.out.split('\n')[4]!.trim()
}

test.each([
  [0, [], 'en', 'Nothing is late on 2026-04-01.'],
  [0, ['Status'], 'en', 'Late rows are known once you answer: Status.'],
  [0, ['状态'], 'zh-CN', '回答以下问题后才知道哪些逾期：状态。'],
  [2, [], 'en', '2 cells can’t be read, so some may be late.'],
  [2, [], 'zh-CN', '有 2 个单元格无法识别，可能有逾期。'],
  [null, ['Due'], 'en', 'Late rows are known once you answer: Due.'],
  [null, [], 'en', 'What is late can’t be known: no column says when a row is due.'],
] as const)(
  'with %j cells unread and the questions %j, late rows are spoken of as far as they are known, %s',
  (unread, undecided, locale, says) => {
    expect(sayNoneLate(unread, undecided, locale)).toBe(says)
  },
)

describe('adopt', () => {
  test('says what the bundle recognises in every sheet as one JSON document', async () => {
    const { exit, out, err } = await host('adopt', file, '--json')
    expect([exit, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({
      file,
      sheets: [
        {
          sheet: 'Sheet1',
          verdict: 'table',
          tracker: 'tasks',
          headerRow: 2,
          firstRow: 3,
          lastRow: 9,
          columns: { title: 'B', due: 'D' },
          unsure: [{ field: 'owner', candidates: ['C', 'F'], why: 'C or F?' }],
          rows: 7,
          late: [{ cell: 'D4', title: 'Draft', owner: 'Li', due: '2026-03-01' }],
          problems: [{ code: 'notADay', cell: 'D5', found: 'soon' }],
        },
        { sheet: 'Diary', table: 1, area: '', verdict: 'notATable' },
      ],
    })
  })
  test('says the same to a reader in lines', async () => {
    const { exit, out } = await host('adopt', file)
    expect(exit).toBe(0)
    expect(out).toBe(
      [
        'Sheet1: a table',
        '  Reads as “Tasks”.',
        '  header in row 2, 7 rows from 3 to 9',
        '  B Task, D Due',
        '    Rows 10–12: list of statuses.',
        '    ? Tasks or issues?',
        '    ? C or F?',
        '    ? Is row 9 work too?',
        '    ? What is “Parked”?',
        '  1 row is late on 2026-04-01:',
        '    D4  2026-03-01  Draft  (Li)',
        '  This may change once you answer: Status, Row 9. 1 cell can’t be read, so more may be late.',
        '  1 problem in the cells:',
        '    D5  “soon” is not a day.',
        'Diary: not a table',
        '  A diary.',
        '',
      ].join('\n'),
    )
  })
  test('speaks Chinese where it is asked to', async () => {
    const { out } = await host('adopt', file, '--locale', 'zh-CN')
    expect(out).toContain('表头在第 2 行，数据在第 3 至 9 行，共 7 项')
    expect(out).toContain('B 任务名称、D 截止日期')
    expect(out).toContain('Diary：不是可跟踪的表')
  })
  test('asks about one sheet by its name, and refuses one that is not there', async () => {
    const [sheet] = newWorkbook('en', 'Asia/Shanghai').sheets
    const { out } = await host('adopt', file, '--json', '--sheet', sheet!.name)
    expect(JSON.parse(out)).toMatchObject({ sheets: [{ sheet: sheet!.name }, {}] })
    expect(await host('adopt', file, '--json', '--sheet', 'Nowhere')).toEqual({
      exit: 1,
      out: '',
      err: 'There is no sheet Nowhere.\n',
    })
  })
  test('reads the sheet as the tracker that is named, and knows no other names', async () => {
    const { out } = await host('adopt', file, '--tracker', 'issues')
    expect(out).not.toContain('? Tasks or issues?')
    const wrong = await host('adopt', file, '--tracker', 'tickets')
    expect([wrong.exit, wrong.err.split('\n')[0]]).toEqual([2, expect.stringContaining('“tickets”')])
  })
  test('refuses in one line what is no workbook or is not there', async () => {
    const text = join(folder, 'text.xlsx')
    await writeFile(text, 'Task,Owner\n')
    const missing = join(folder, 'missing.xlsx')
    expect(await host('adopt', text)).toMatchObject({
      exit: 1,
      out: '',
      err: `${text} is not an .xlsx workbook.\n`,
    })
    expect(await host('adopt', missing)).toMatchObject({
      exit: 1,
      out: '',
      err: `There is no file ${missing} that can be read.\n`,
    })
  })
  test('is wrong usage without a file, with two, and with an option it does not have', async () => {
    for (const words of [[], [file, file], [file, '--save', 'out.xlsx'], [file, '--on', 'soon']]) {
      const { exit, out, err } = await host('adopt', ...words)
      expect([exit, out]).toEqual([2, ''])
      expect(err).toContain('adopt FILE.xlsx|FILE.csv')
    }
  })
  test('reads a table of text as a sheet whose cells are where the file has them', async () => {
    const table = join(folder, '计划.csv')
    await writeFile(table, '\uFEFF任务,负责人,截止日期\n画海报,"李, 敏",2026-03-20\n,王强,\n')
    const { exit, out, err } = await host('adopt', table, '--json')
    expect([exit, err]).toEqual([0, ''])
    const [first] = JSON.parse(out).sheets
    expect(JSON.parse(first.why)).toEqual({
      name: '计划',
      locale: 'zh_CN',
      cells: [
        ['任务', '负责人', '截止日期'],
        ['画海报', '李, 敏', '2026-03-20'],
        ['', '王强', ''],
      ],
    })
  })
  test('says beside what it reads where a table of text is not written as one', async () => {
    const table = join(folder, 'stray.csv')
    await writeFile(table, 'Task,Due\n"Draw" it,2026-03-20\n')
    const { exit, err } = await host('adopt', table)
    expect([exit, err]).toEqual([0, expect.stringContaining('2')])
  })
  test('refuses a file that is no table of text, and names the way for other exports', async () => {
    const [wide, board] = [join(folder, 'wide.csv'), join(folder, 'board.json')]
    await writeFile(wide, `Task,Due\n${'x'.repeat(50_001)},2026-03-20\n`)
    await writeFile(board, '{"cards":[]}')
    expect(await host('adopt', wide)).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('A2') })
    expect(await host('adopt', board)).toMatchObject({
      exit: 1,
      out: '',
      err: `${board} is not an .xlsx workbook. To read an export of another tool: npm run -s host -- import ${board}\n`,
    })
  })
})
