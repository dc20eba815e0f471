/** What the add-on answers the sidebar, made up: a small agency on 2026-03-31. */
import type { Answer } from '../../../sidebar/client.js'

import { textOf } from '../../../src/text/text-of.js'
import { verdictTexts } from '../../../src/text/verdicts/index.js'
import { describeSheetVerdict } from '../../../src/work/describe-verdicts.js'
type Overview = Answer<'readToday'>
type Preview = Answer<'readPreview'>
type Item = Overview['groups'][number]['items'][number]
export type Locale = 'en' | 'zh-CN'

/** A value the add-on answers with. */
export const ok = <T>(value: T) => ({ ok: true, value }) as const
/** A refusal, worded for the reader. */
export const createRefusal = (message: string) => ({ ok: false, problems: [], message }) as const

const words = {
  en: {
    tables: ['Tasks', 'Milestones', 'Engagements', 'Client feedback'],
    people: ['Li Wei', 'Maya Okafor'],
    acme: 'Website relaunch · Acme Bank',
    titles: [
      'Homepage wireframes',
      'Migrate the customer database to the new region',
      'Collect brand assets',
      'Accessibility check',
    ],
    whys: [
      'Overdue by 3 working days',
      'Overdue by 1 working day; No owner',
      'Due soon',
      'Started before the statement of work was confirmed',
    ],
    problem: 'Tasks, row 7, Due: “next week” is not a date. Please enter one such as 2026-03-31.',
  },
  'zh-CN': {
    tables: ['任务', '里程碑', '客户项目', '客户反馈'],
    people: ['李伟', '王芳'],
    acme: '官网改版 · 海川银行',
    titles: ['首页线框图', '将客户数据库迁移到新的区域', '收集品牌素材', '无障碍检查'],
    whys: ['逾期 3 个工作日', '逾期 1 个工作日；无负责人', '即将到期', '工作说明书确认前已开始'],
    problem: '“任务”第 7 行“截止日期”：“下周”不是日期，请输入如 2026-03-31 的日期。',
  },
} as const

/** What is late on a tracker: two people and one row without an owner, three reds and two ambers. */
export function createOverview(locale: Locale, change: Partial<Overview> = {}): Overview {
  const { tables, people, acme, titles, whys, problem } = words[locale]
  const item = (at: 0 | 1 | 2 | 3, id: string, due: string | null, rag: 'red' | 'amber'): Item =>
    ({ table: 'tasks', id, title: titles[at], detail: acme, due, rag, why: whys[at] }) as Item
  const counts = [
    [3, 2],
    [1, 0],
    [0, 4],
    [0, 0],
  ] as const
  return {
    locale,
    today: '2026-03-31' as Overview['today'],
    table: 'tasks',
    tableName: tables[0],
    tables: ['tasks', 'milestones', 'engagements', 'feedback'].map((key, at) => ({
      key,
      name: tables[at]!,
      red: counts[at]![0],
      amber: counts[at]![1],
      clear: at === 3,
    })),
    groups: [
      {
        owner: people[0],
        red: 1,
        amber: 1,
        items: [item(0, 'T-1', '2026-03-26', 'red'), item(2, 'T-3', '2026-03-31', 'amber')],
      },
      { owner: '', red: 1, amber: 0, items: [item(1, 'T-2', '2025-12-30', 'red')] },
      {
        owner: people[1],
        red: 1,
        amber: 1,
        items: [item(0, 'T-5', '2026-03-27', 'red'), item(3, 'T-4', null, 'amber')],
      },
    ],
    moreOwners: 0,
    red: 3,
    amber: 2,
    hasUnknownWords: false,
    problems: [
      { table: 'tasks', line: 7, text: problem },
      { table: 'tasks', line: 9, text: problem.replace('7', '9') },
    ],
    problemCount: 2,
    lateInAll: 4,
    gone: '',
    noneRed: { is: 'found', title: '', note: '' },
    noneRaised: { is: 'found', title: '', note: '' },
    reminders: textOf(verdictTexts, locale).remindersOff,
    isEmpty: false,
    ...change,
  }
}

/** A tracker on which nothing is late. */
export const createQuietOverview = (locale: Locale, change: Partial<Overview> = {}): Overview =>
  createOverview(locale, {
    groups: [],
    red: 0,
    amber: 0,
    problems: [],
    problemCount: 0,
    noneRed: sheetClear(locale),
    noneRaised: sheetClear(locale),
    ...change,
  })

/** The verdict on a sheet of three rows that were all read. */
const sheetClear = (locale: Locale): Overview['noneRed'] =>
  describeSheetVerdict(
    { found: [], looked: { rows: 3, unread: [], absent: [], unplaced: [], gone: [], notUsed: [] } },
    words[locale].tables[0],
    locale,
  )

const letter = {
  en: { subject: '1 task is overdue, 1 is due today', hello: 'Good morning', button: 'Open the tracker' },
  'zh-CN': { subject: '1 项任务已逾期，1 项今天到期', hello: '早上好', button: '打开跟踪表' },
} as const

/** The letter to a reader, as it would go out. */
export function createLetter(
  locale: Locale,
  to: string,
  name: string,
  kind = 'personalDigest',
): NonNullable<Answer<'readLetter'>> {
  const { titles, whys } = words[locale]
  const letterWords = letter[locale]
  return {
    to,
    name,
    kind,
    subject: letterWords.subject,
    html: `<body style="margin:0;background:#eef1f4;font:15px sans-serif"><script>parent.document.title='reached'</script><div style="max-width:520px;margin:0 auto;background:#fff"><div style="background:#24507a;color:#fff;padding:20px 24px;font-size:20px"><b>${letterWords.hello}, ${name}</b></div><div style="padding:16px 24px"><p><b>${titles[0]}</b><br><span style="color:#b3261e">${whys[0]}</span></p><p><b>${titles[2]}</b><br>${whys[2]}</p><p style="background:#24507a;color:#fff;padding:10px 18px;display:inline-block">${letterWords.button}</p></div></div></body>`,
    text: `${letterWords.hello}, ${name}\n\n${titles[0]}: ${whys[0]}\n${titles[2]}: ${whys[2]}\n`,
  }
}

/** Readers and their letters; every third one has none, the last is not in People. */
export function createPreview(locale: Locale, count = 4, change: Partial<Preview> = {}): Preview {
  const { people } = words[locale]
  const readers = Array.from({ length: count }, (_, at) => ({
    address: `reader${at + 1}@example.com`,
    name: at === count - 1 ? `reader${at + 1}@example.com` : (people[at] ?? `${people[at % 2]} ${at + 1}`),
    confirmed: false,
    known: at < count - 1,
  }))
  const written = readers
    .filter((_, at) => at % 3 !== 2)
    .map(({ address, name }, at) =>
      createLetter(locale, address, name, at === 0 ? 'managerDigest' : 'personalDigest'),
    )
  return {
    on: false,
    runBy: '',
    since: '',
    runsHere: false,
    lastRun: '',
    held: '',
    locale,
    readers,
    letters: written.map(({ to, name, kind, subject }) => ({ to, name, kind, subject })),
    first: written[0] ?? null,
    people: [...people],
    waiting: readers.map(({ address }) => address),
    reminders: textOf(verdictTexts, locale).remindersOff,
    notChecked: [],
    ...change,
  }
}
