/** Copies that members changed apart become one workbook again: nothing lost, nothing overwritten unseen. */
import { beforeAll, describe, expect, test } from 'vitest'
import { findColumns, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import { saveWorkbookFile } from '../../host/emulator/xlsx/index.js'
import { createSession, shortenSheets } from '../bundle/bundle-session.js'
import { createFolder, host, readTracker } from './import/import-host.js'
import { addRow, copyFile, mergeFiles, openCopy, placeOf, put } from './merge-files.js'

const { fileOf, pathOf } = createFolder()
const bases = { en: '', 'zh-CN': '' }

beforeAll(async () => {
  for (const locale of ['en', 'zh-CN'] as const) {
    bases[locale] = await pathOf(`base-${locale}.xlsx`)
    const session = createSession(locale)
    runOrThrow(session, 'addDemo')
    shortenSheets(session)
    await saveWorkbookFile(bases[locale], session.workbook.snapshot())
  }
})

let files = 0
/** A path that no other test uses. */
const freshPath = (): Promise<string> => pathOf(`${(files += 1)}.xlsx`)
const copyOf = async (from: string, edit?: Parameters<typeof copyFile>[2]): Promise<string> =>
  copyFile(from, await freshPath(), edit)

const rowWith = async (file: string, id: string): Promise<Record<string, string> | undefined> =>
  (await readTracker(file, 'tasks')).find((row) => row['id'] === id)

describe.each(['en', 'zh-CN'] as const)('two copies in %s', (locale) => {
  test('come home with what each changed, and a conflict where both did', async () => {
    const base = bases[locale]
    const before = await readTracker(base, 'tasks')
    const [first, second, third, fourth] = before.map((row) => row['id']!)
    const mine = await copyOf(base, (workbook) => {
      put(workbook, 'tasks', 2, { notes: 'written by me' })
      put(workbook, 'tasks', 3, { title: 'My title' })
      workbook.deleteRows(findSheet(workbook, 'tasks').id, 5)
    })
    const theirs = await copyOf(base, (workbook) => {
      // Their sheet has another order of columns, a new name and a row above the others.
      const sheet = findSheet(workbook, 'tasks')
      put(workbook, 'tasks', 2, { percentComplete: 0.77 })
      put(workbook, 'tasks', 3, { title: 'Their title' })
      addRow(workbook, 'tasks', { id: 'T-theirs', title: 'Added by them', due: 46_120 })
      workbook.moveRows(sheet.id, 2, 1, 5)
      workbook.moveColumns(sheet.id, findColumns(workbook, 'tasks').get('title')!, 1, 1)
      workbook.renameSheet(sheet.id, 'Work of the week')
    })
    const out = await freshPath()
    const output = await mergeFiles(base, mine, theirs, '--out', out)
    const tasks = output.merged.find(({ tracker }) => tracker === 'tasks')!
    expect(tasks).toMatchObject({
      cells: { mine: 1, theirs: 1, same: 0 },
      added: { mine: 0, theirs: 1, same: 0 },
      deleted: { mine: 1, theirs: 0, same: 0 },
    })
    const place = await openCopy(mine).then((workbook) => placeOf(workbook, 'tasks', 3, 'title'))
    expect(output.conflicts).toMatchObject([
      {
        tracker: 'tasks',
        id: second,
        title: 'My title',
        column: 'title',
        cell: `${tasks.sheet}!${String.fromCharCode(64 + place.column)}3`,
        base: before[1]!['title'],
        mine: 'My title',
        theirs: 'Their title',
        taken: null,
      },
    ])
    expect([output.refreshFailed, output.written?.path]).toEqual([null, out])
    expect(await rowWith(out, first!)).toMatchObject({ notes: 'written by me', percentComplete: '77%' })
    expect(await rowWith(out, second!)).toMatchObject({ title: 'My title' })
    expect(await rowWith(out, third!)).toMatchObject({ title: before[2]!['title'] })
    expect(await rowWith(out, fourth!)).toBeUndefined()
    expect(await rowWith(out, 'T-theirs')).toMatchObject({ title: 'Added by them', due: '2026-04-08' })
    expect(await readTracker(out, 'tasks')).toHaveLength(before.length)
  })
})

test('copies in two languages merge by what choices mean', async () => {
  const english = bases.en
  const status = (workbook: Awaited<ReturnType<typeof openCopy>>, label: string): void =>
    put(workbook, 'tasks', 2, { status: label })
  const mine = await copyOf(english, (workbook) => status(workbook, '进行中'))
  const theirs = await copyOf(english, (workbook) => status(workbook, 'In progress'))
  expect((await mergeFiles(english, mine, theirs)).conflicts).toEqual([])
  const done = await copyOf(english, (workbook) => status(workbook, '已完成'))
  const out = await freshPath()
  await mergeFiles(english, english, done, '--out', out)
  expect((await readTracker(out, 'tasks'))[0]).toMatchObject({ status: 'Done' })
})

test('--take decides conflicts of cells and of rows, and lists them still', async () => {
  const base = bases.en
  const [first, second] = (await readTracker(base, 'tasks')).map((row) => row['id']!)
  const mine = await copyOf(base, (workbook) => {
    put(workbook, 'tasks', 3, { title: 'My title' })
    workbook.deleteRows(findSheet(workbook, 'tasks').id, 2)
  })
  const theirs = await copyOf(base, (workbook) => {
    put(workbook, 'tasks', 2, { notes: 'still needed' })
    put(workbook, 'tasks', 3, { title: 'Their title' })
  })
  const taken = async (...words: string[]) => {
    const out = await freshPath()
    const { conflicts } = await mergeFiles(base, mine, theirs, '--out', out, ...words)
    expect(conflicts).toHaveLength(2)
    return [(await rowWith(out, first!))?.['notes'], (await rowWith(out, second!))?.['title']]
  }
  expect(await taken()).toEqual(['still needed', 'My title'])
  expect(await taken('--take', 'mine')).toEqual([undefined, 'My title'])
  expect(await taken('--take', 'theirs')).toEqual(['still needed', 'Their title'])
})

test('what is not merged is named: rows without an id, shared ids, formulas, columns and sheets of the team', async () => {
  const base = await copyOf(bases.en, (workbook) => {
    workbook.addSheet('Budget')
  })
  const [first, second, third] = await readTracker(base, 'tasks')
  const mine = await copyOf(base, (workbook) => addRow(workbook, 'tasks', { title: 'Typed by both' }))
  const theirs = await copyOf(base, (workbook) => {
    const sheet = findSheet(workbook, 'tasks').id
    addRow(workbook, 'tasks', { title: 'Typed by both' })
    addRow(workbook, 'tasks', { title: 'Typed by them' })
    put(workbook, 'tasks', 3, { id: first!['id']! })
    workbook.setFormula(placeOf(workbook, 'tasks', 4, 'percentComplete'), '=1/8')
    workbook.setValues({ sheet, row: 1, column: 40 }, [['Room'], ['B 12']])
    workbook.setValues({ sheet: workbook.sheetNamed('Budget')!.id, row: 1, column: 1 }, [['100']])
  })
  const out = await freshPath()
  const { conflicts, leftOut } = await mergeFiles(base, mine, theirs, '--out', out)
  expect(conflicts).toMatchObject([])
  expect(leftOut.rowsWithoutId).toMatchObject([
    { title: 'Typed by both', added: false },
    { title: 'Typed by them', added: true },
  ])
  expect(leftOut.duplicateIds).toMatchObject([
    { id: first!['id'], mine: [2], theirs: [2, 3] },
    { id: second!['id'], mine: [3], theirs: [] },
  ])
  expect(leftOut.formulas).toMatchObject([{ title: third!['title'], theirs: '13%', written: false }])
  expect(leftOut.columns).toMatchObject([{ tracker: 'tasks', column: 'Room' }])
  expect(leftOut.sheets).toEqual(['Budget'])
  const titles = (await readTracker(out, 'tasks')).map((row) => row['title'])
  expect(titles.filter((title) => title!.startsWith('Typed by'))).toEqual(['Typed by both', 'Typed by them'])
  expect(titles.slice(0, 2)).toEqual([first!['title'], second!['title']])
})

test('a column of the team’s own comes home too, and MINE keeps its formats', async () => {
  const withRoom = (words: readonly string[]) => (workbook: Awaited<ReturnType<typeof openCopy>>) => {
    const sheet = findSheet(workbook, 'tasks').id
    workbook.setValues(
      { sheet, row: 1, column: 40 },
      ['Room', ...words].map((word) => [word]),
    )
    workbook.setStyle(sheet, { row: 2, column: 40, lastRow: 2, lastColumn: 40 }, { bold: true })
  }
  const base = await copyOf(bases.en, withRoom(['A', 'A']))
  const mine = await copyOf(base, withRoom(['A', 'B']))
  const theirs = await copyOf(base, (workbook) => {
    withRoom(['C', 'A'])(workbook)
    const area = { row: 2, column: 40, lastRow: 2, lastColumn: 40 }
    workbook.setStyle(findSheet(workbook, 'tasks').id, area, { bold: undefined })
  })
  const out = await freshPath()
  expect((await mergeFiles(base, mine, theirs, '--out', out)).conflicts).toEqual([])
  const workbook = await openCopy(out)
  const sheet = findSheet(workbook, 'tasks').id
  expect([2, 3].map((row) => workbook.display({ sheet, row, column: 40 }))).toEqual(['C', 'B'])
  expect(workbook.style({ sheet, row: 2, column: 40 }).bold).toBe(true)
})

test('a tracker that a copy lost, or that lost its ids, stays as it is and is named', async () => {
  const theirs = await copyOf(bases.en, (workbook) => {
    workbook.deleteSheet(findSheet(workbook, 'milestones').id)
    const { sheet, column } = placeOf(workbook, 'tasks', 1, 'id')
    workbook.deleteColumns(sheet, column)
  })
  const { leftOut, merged, conflicts } = await mergeFiles(bases.en, bases.en, theirs)
  expect(leftOut.trackers).toMatchObject([
    { tracker: 'milestones', reason: 'onlyMine' },
    { tracker: 'tasks', reason: 'noIds' },
  ])
  expect(merged.every(({ deleted }) => deleted.theirs === 0)).toBe(true)
  expect(conflicts).toEqual([])
})

test('without --out nothing is written, and people read what would be', async () => {
  const theirs = await copyOf(bases.en, (workbook) => put(workbook, 'tasks', 2, { notes: 'theirs' }))
  const mine = await copyOf(bases.en, (workbook) => put(workbook, 'tasks', 2, { notes: 'mine' }))
  const english = await host('merge', bases.en, mine, theirs)
  expect([english.exit, english.err]).toEqual([0, ''])
  expect(english.out).toContain('MINE has “mine”, THEIRS “theirs”')
  expect(english.out).toContain('MINE stays until you decide.')
  expect(english.out).toContain('Nothing was saved.')
  const chinese = await host('merge', bases.en, mine, theirs, '--locale', 'zh-CN')
  expect(chinese.out).toContain('我的文件为“mine”，对方文件为“theirs”')
  expect(chinese.out).toContain('未保存任何文件')
})

describe('refused', () => {
  let paths: Readonly<Record<string, string>>
  beforeAll(async () => {
    const empty = await copyOf(bases.en, (workbook) => {
      workbook.addSheet('Notes')
      const others = workbook.sheets.filter(({ name }) => name !== 'Notes')
      for (const { id } of others) workbook.deleteSheet(id)
    })
    const stranger = await copyOf(bases.en, (workbook) => {
      for (const key of ['clients', 'engagements', 'milestones', 'tasks', 'people'] as const) {
        const { rows } = workbook.extent(findSheet(workbook, key).id)
        for (let row = 2; row <= rows; row++) put(workbook, key, row, { id: `other-${row}` })
      }
    })
    const garbage = await fileOf('garbage.xlsx', 'PK no zip at all')
    paths = { base: bases.en, empty, stranger, garbage }
  })
  test.each([
    ['too few files', ['base'], 2, 'merge needs three files'],
    [
      'a side that is none',
      ['base', 'base', 'base', '--take', 'ours'],
      2,
      '--take is mine or theirs, not ours',
    ],
    ['a file that is not there', ['base', 'base', 'nowhere.xlsx'], 1, 'nowhere.xlsx'],
    ['what is no workbook', ['base', 'base', 'garbage'], 1, 'is not an .xlsx workbook'],
    ['a workbook without trackers', ['base', 'base', 'empty'], 1, 'no tracker in common'],
    ['another team’s workbook', ['base', 'base', 'stranger'], 1, 'doesn’t look like a copy of'],
    ['a file that would be replaced', ['base', 'base', 'base', '--out', 'base'], 1, '--overwrite'],
    ['another kind of file', ['base', 'base', 'base', '--out', 'merged.ods'], 1, 'ending in .xlsx'],
  ] as const)('%s', async (_, words, code, message) => {
    const { exit, err, out } = await host('merge', ...words.map((word) => paths[word] ?? word))
    expect([exit, err.includes(message), out]).toEqual([code, true, ''])
  })
})
