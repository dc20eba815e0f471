import { expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import { eachFormula } from '../../host/emulator/workbook/edit/formulas.js'
import { trackers } from '../../src/trackers/index.js'
import type { ReportPreview } from '../../src/work/letters/client-report.js'
import { spreadsheetLocales } from '../spreadsheet-locales.js'
import { runHourlyAt, allReaders, readReplyValue, createTeamSession } from './team-session.js'

/** What people, forms and imports put into cells to become markup, links, headers or formulas. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<b>bold</b>',
  '</td></tr></table><h1>Hi</h1>',
  '<a href="https://evil.example/">click</a>',
  'javascript:alert(1)',
  '<svg/onload=alert(1)>',
  '<style>*{display:none}</style>',
  '<iframe src="https://evil.example">',
  '<!-- comment',
  '-->',
  '<![if mso]>',
  '<![CDATA[x]]>',
  '&lt;script&gt;',
  '&#60;b&#62;',
  '{{subject}}',
  '{{{html}}}',
  '{{#sections}}x{{/sections}}',
  '{{>partial}}',
  '{{=<% %>=}}',
  '<%= 1 %>',
  '${7*7}',
  '#{7*7}',
  'x\r\nBcc: victim@example.com',
  'x\nSubject: Hi',
  'x\r\n\r\n<b>body</b>',
  'x\u2028y\u2029z',
  'x\u0000y',
  'x\u000by\u000cz',
  '\u202Egnp.exe',
  '\u200Bzero',
  'a\u0008b',
  'Wang <wang@evil.example>',
  '"Li" <li@evil.example>, other@evil.example',
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  "=cmd|' /C calc'!A0",
  '\t=1+1',
  '=IMPORTXML("x","y")',
  "' onmouseover='alert(1)",
  '" style="position:fixed',
  '`onclick=alert(1)`',
  '%3Cscript%3E',
  '\\u003cscript\\u003e',
  '<math href="javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
]

const tags = (html: string): string[] =>
  [...html.matchAll(/<\/?([a-zA-Z!][^\s>/]*)/g)].map(([, name = '']) => name.toLowerCase())
/** What a letter may be made of; conditional comments for Outlook begin with `!`. */
const allowed =
  /^(?:!doctype|!--|!--\[if|!\[endif\]--|html|head|title|meta|style|body|div|table|tbody|tr|td|span|b|br|a|h1|h2|noscript|xml|!--<!\[endif\]--|o:\w+|!\[endif\]|!)$/

test('there are fifty of them', () => expect(new Set(hostile).size).toBe(50))

/** A team whose every text is hostile. */
function hostileTeam(): ReturnType<typeof createTeamSession> {
  const textColumns = (
    key: 'tasks' | 'milestones' | 'engagements' | 'clients' | 'issues' | 'decisions',
  ): string[] =>
    Object.entries(trackers[key].columns)
      .filter(
        ([name, column]) =>
          (column.kind === 'text' || column.kind === 'longText') && !column.derived && name !== 'email',
      )
      .map(([name]) => name)
  const filled = (key: Parameters<typeof textColumns>[0], text: string) =>
    Object.fromEntries(textColumns(key).map((column) => [column, text]))
  const at31 = { owner: 'Li', due: '2026-03-27', status: 'In progress' }
  const session = createTeamSession(
    {
      people: [
        {
          name: hostile[0]!,
          email: allReaders[0]!,
          digest: 'Daily',
          role: hostile[1]!,
          department: hostile[2]!,
        },
        { name: hostile[9]!, email: allReaders[2]!, readsManagerDigest: 'Yes', digest: 'Daily' },
      ],
      clients: [
        {
          id: 'C-1',
          name: hostile[4]!,
          contact: hostile[23]!,
          email: 'c@example.com',
          reportCadence: 'Weekly',
          language: 'English',
        },
      ],
      engagements: hostile.map((text, n) => ({
        id: `E-${n}`,
        ...filled('engagements', text),
        client: 'C-1',
        delivery: '2026-03-20',
        status: 'Active',
      })),
      milestones: hostile.map((text, n) => ({
        id: `M-${n}`,
        ...filled('milestones', text),
        ...at31,
        owner: allReaders[0]!,
        engagement: 'E-1',
      })),
      tasks: hostile.map((text, n) => ({
        id: `T-${n}`,
        ...filled('tasks', text),
        ...at31,
        owner: allReaders[0]!,
        engagement: `E-${n}`,
      })),
      issues: hostile.map((text, n) => ({ id: `I-${n}`, ...filled('issues', text), engagement: 'E-1' })),
      decisions: hostile.map((text, n) => ({
        id: `D-${n}`,
        ...filled('decisions', text),
        engagement: 'E-1',
      })),
    },
    { readers: [allReaders[0]!, allReaders[2]!] },
  )
  const settings = session.workbook.sheetNamed('Settings')!
  for (let row = 2; row <= session.workbook.extent(settings.id).rows; row++)
    if (session.workbook.display({ sheet: settings.id, row, column: 2 }) === 'Rows per list in a letter')
      session.workbook.setValues({ sheet: settings.id, row, column: 3 }, [[100]])
  return session
}
const team = hostileTeam()
const start = team.checkpoint()

test.each(spreadsheetLocales.map((place, at) => ({ place, lateErrors: at % 2 === 1 })))(
  'in a spreadsheet of $place no cell’s text becomes markup, a link, a header or a formula (late errors: $lateErrors)',
  ({ place, lateErrors }) => {
    const session = team
    session.restore(start)
    session.workbook.locale = place
    session.lateErrors = lateErrors
    const sent = runHourlyAt(session, '2026-03-31')
    expect(sent.length).toBe(2)
    const report = readReplyValue<ReportPreview>(
      runOrThrow(session, 'previewClientReport', { client: 'C-1' }),
    )
    const letters = [
      ...sent,
      { to: report.to, subject: report.subject, body: report.text, htmlBody: report.html },
    ]
    for (const { to, subject, htmlBody = '', body } of letters) {
      expect(tags(htmlBody).filter((tag) => !allowed.test(tag))).toEqual([])
      const links = [...htmlBody.matchAll(/\bhref="([^"]*)"/g)].map(([, url = '']) => url)
      expect(links.filter((url) => !url.startsWith('https:&#x2F;&#x2F;docs.google.com'))).toEqual([])
      expect(htmlBody).not.toMatch(/<[^>]*\son\w+=/i)
      expect(subject).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/)
      expect(to).not.toMatch(/[\s,;<>"]/)
      expect(
        body.split(/\r\n|[\n\r\u2028\u2029\v\f]/).filter((line) => /^(?:Bcc|Subject):/.test(line)),
      ).toEqual([])
    }
    expect(letters.map(({ htmlBody = '' }) => htmlBody).join()).toContain('&lt;script&gt;alert(1)')
    runOrThrow(session, 'refreshViews')
    const formulas: string[] = []
    eachFormula(session.workbook, (formula) => (formulas.push(formula), formula))
    expect(formulas.length).toBeGreaterThan(100)
    for (const text of hostile.filter((each) => each.length > 4))
      expect(formulas.filter((formula) => formula.includes(text))).toEqual([])
  },
)
