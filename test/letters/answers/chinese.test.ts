/** A Chinese client's page from end to end: consent, report, link, page, press, row, and the page afterwards. */
import { expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { openWebApp } from '../../../host/answers/open-web-app.js'
import { readPageData } from '../../../host/answers/page-data.js'
import type { AnswerAct } from '../../../src/core/answers/published-page.js'
import type { AnswerReply } from '../../../src/core/answers/shown-page.js'
import type { ClientPageDecided, ClientPageView } from '../../../src/work/answers/client/client-page-view.js'
import type { Outside, OutsideDecided } from '../../../src/work/answers/outside.js'
import type { ReportPreview } from '../../../src/work/letters/client-report.js'
import { loadAnswers } from '../../answers/answers-session.js'
import { callForValue, readShownColumn } from '../../bundle/bundle-session.js'
import { createTeamSession, readReplyValue } from '../team-session.js'
import { readLines, sendAt, tokenIn, typeInto } from './answering-team.js'
import { acme } from './client-team.js'

const client = '云顶茶业'
const sheets = {
  people: [
    { id: 'P-li', name: '李静', email: 'li@example.com', digest: '每天' },
    { id: 'P-zhang', name: '张伟', email: 'boss@example.com', digest: '每天', readsManagerDigest: '是' },
  ],
  clients: [{ id: 'C-1', name: client, contact: '陈瑜', email: acme, accountManager: '李静' }],
  engagements: [
    { id: 'E-1', name: '商城改版', client, owner: '李静', status: '进行中', delivery: '2026-05-29' },
  ],
  milestones: [
    {
      id: 'M-1',
      name: '视觉设计',
      engagement: '商城改版',
      owner: '李静',
      status: '已完成',
      doneOn: '2026-03-27',
      due: '2026-03-27',
      deliverable: '全部页面设计稿',
      acceptanceCriteria: '九个页面均已画完',
      result: '待定',
    },
  ],
  documents: [
    {
      id: 'DO-1',
      document: 'SVG 格式的标志',
      engagement: '商城改版',
      askedOn: '2026-03-20',
      due: '2026-04-02',
    },
  ],
  requirements: [],
  contacts: [],
  feedback: [],
}

function begin() {
  const session = createTeamSession(sheets, { in: 'zh-CN', readers: ['li@example.com', 'boss@example.com'] })
  const settings = readLines(session, '设置')
  const row = settings.findIndex((cells) => cells.includes('答复页面'))
  const column = settings[row]!.indexOf('答复页面')
  typeInto(session, '设置', row + 2, column + 2, 'https://script.google.com/macros/s/host/exec')
  sendAt(session, '2026-03-31', '07:00')
  const { digest } = callForValue<ClientPageView>(session, 'readClientPage', { client })
  const decision = { client, shows: true, digest, by: '李静' }
  expect(callForValue<ClientPageDecided>(session, 'decideClientPage', decision).outcome).toBe('shown')
  const preview = readReplyValue<ReportPreview>(
    runOrThrow(session, 'previewClientReport', { client, by: '李静' }),
  )
  const order = { client, digest: preview.digest, at: 'now', by: '李静', ticked: preview.doubts }
  runOrThrow(session, 'approveClientReport', order)
  return { session, letter: session.outbox.find(({ to }) => to === acme)! }
}

test('a client reads, answers and asks in Chinese, and the team gets it in Chinese', async () => {
  const { session, letter } = begin()
  expect(letter.body).toContain('您的专属页面')
  const t = tokenIn(letter)
  let elapsed = 0
  const webApp = openWebApp(session, await loadAnswers(), '', () => elapsed)
  const open = () => readPageData(webApp.get({ t }))!
  const press = (title: string, act: AnswerAct, value: string | number | null, text = ''): AnswerReply => {
    const { page, nonce } = open()
    elapsed += 3_000
    const item = page!.sections.flatMap(({ items }) => items).find((each) => each.title === title)
    if (!item) throw new Error(`没有“${title}”`)
    return webApp.call('answer', { t, nonce, answers: [{ check: item.check, act, value, text }] })
      .value as AnswerReply
  }
  const { page } = open()
  expect(page).toMatchObject({ locale: 'zh-CN', kind: 'client', heading: client })
  const headings = page!.sections.map(({ heading }) => heading)
  expect(headings).toEqual(expect.arrayContaining(['需要您处理', '给我们留言']))
  // Nothing that a client reads is in another language.
  const latin = JSON.stringify(
    page!.sections.map(({ heading, items }) => [heading, items.map(({ title, badge }) => [title, badge])]),
  )
  expect(latin.replace(/SVG/g, '')).not.toMatch(/[A-Za-z]{3,}/)
  expect(press('视觉设计', 'accept', null)).toMatchObject({ ok: true })
  expect(press('SVG 格式的标志', 'send', 'https://example.com/logo.svg')).toMatchObject({ ok: true })
  expect(
    press('“商城改版”的新需求', 'write', 'story', '作为店主，我想要批量改价，以便节省时间'),
  ).toMatchObject({
    ok: true,
  })
  sendAt(session, '2026-03-31', '10:00')
  expect(readShownColumn(session, 'milestones', 'acceptedBy')[0]).toBe('陈瑜')
  expect(readShownColumn(session, 'documents', 'link')[0]).toBe('https://example.com/logo.svg')
  expect(readShownColumn(session, 'contacts', 'summary').join('\n')).toContain(
    '客户页面提出的新需求：作为店主',
  )
  const { waiting } = callForValue<Outside>(session, 'readOutside', null)
  expect(waiting.map(({ title, why }) => [title, why])).toEqual([
    ['视觉设计', '计划的后续调整由同事决定'],
    ['“商城改版”的新需求', '是否列为需求由同事决定'],
  ])
  for (const { id, place, expect: cells } of waiting)
    callForValue<OutsideDecided>(session, 'decideOutside', {
      id,
      place,
      take: true,
      reason: '',
      expect: cells,
    })
  expect(readShownColumn(session, 'requirements', 'description')).toContain(
    '作为店主，我想要批量改价，以便节省时间',
  )
  expect(readShownColumn(session, 'requirements', 'source')).toContain('用户故事')
  sendAt(session, '2026-04-01', '08:00')
  const earlier = open().page!.sections.find(({ role }) => role === 'earlier')!
  expect(earlier.heading).toBe('您之前的反馈')
  expect(earlier.items.map(({ badge }) => badge)).toEqual(['团队已采纳。', '团队已收到。', '团队已采纳。'])
})
