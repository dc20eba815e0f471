/** Another client's name in the ways people write it, and everyday words that are no client's name. */
import { describe, expect, test } from 'vitest'
import { createClientReport } from '../../../src/domain/report/client-report.js'
import { findLeaks } from '../../../src/domain/report/report-check.js'
import { createBookContents } from '../../domain/book-contents.js'
import { listedWords } from '../../../src/domain/report/common-words.js'
import { getCompanyWords } from '../../../src/domain/report/company-words.js'

const known = getCompanyWords(listedWords)

interface Other {
  readonly name: string
  readonly email?: string
  readonly contact?: string
  readonly phone?: string
}
/** What is found in a cell of a report to Acme: `sure`, `likely`, or nothing. */
function found(cell: string, other: Other, project = 'Their project'): string {
  const portfolio = createBookContents('2026-03-31', {
    clients: [{ name: 'Acme', email: 'dana@acme.example.com', contact: 'Dana' }, other],
    engagements: [
      { name: 'New website', client: 'Acme', status: 'active' },
      { name: project, client: other.name, status: 'active' },
    ],
    milestones: [{ name: cell, engagement: 'New website', status: 'inProgress' }],
  })
  const client = portfolio.rows.clients[0]!
  const leaks = findLeaks('', portfolio, client, createClientReport(portfolio, client, []), known)
  return leaks.some(({ sure }) => sure) ? 'sure' : leaks.length > 0 ? 'likely' : ''
}

const skyline = {
  name: 'Skyline Logistics',
  email: 'ops@skyline-logistics.com',
  contact: 'Rosa Núñez',
  phone: '+44 20 7946 0102',
}
const dispatch = 'Dispatch system, phase 2'

describe('another client is known by', () => {
  test.each([
    ['as for Skyline', 'likely'],
    ['Skyline’s wording', 'likely'],
    ["SKYLINE'S wording", 'likely'],
    ['Like the Skylines one', 'likely'],
    ['Skyline-Logistics', 'sure'],
    ['skyline  logistics', 'sure'],
    ['SkylineLogistics', 'sure'],
    ['Skyline Logistics Ltd.', 'sure'],
    ['Skyline_Logistics', 'sure'],
    ['Ｓｋｙｌｉｎｅ　Ｌｏｇｉｓｔｉｃｓ', 'sure'],
    ['Dispatch system phase 2', 'sure'],
    ['dispatch-system (phase 2)', 'sure'],
    ['As in the dispatch system', 'likely'],
    ['ops@skyline-logistics.com', 'sure'],
    ['OPS@Skyline-Logistics.com', 'sure'],
    ['See www.skyline-logistics.com/track', 'sure'],
    ['Rosa Nunez', 'sure'],
    ['ask rosa núñez', 'sure'],
    ['+44 (0)20 7946 0102', 'likely'],
    ['+44-20-7946-0102', 'sure'],
    ['442079460102', 'sure'],
  ])('%s', (cell, how) => {
    expect(found(cell, skyline, dispatch)).toBe(how)
  })
  test.each([
    ['上海天际物流有限公司', '参考天际物流的做法', 'sure'],
    ['上海天际物流有限公司', '像天际那样', 'likely'],
    ['上海天际物流有限公司', '天 际 物 流', 'sure'],
    ['青禾科技有限公司', '青禾科技（二期）', 'sure'],
    ['青禾科技股份有限公司', '同青禾', 'likely'],
    ['Bergmann GmbH & Co. KG', 'Bergmann’s portal', 'sure'],
    ['Müller Söhne AG', 'wie Muller Sohne', 'sure'],
  ])('%s in %s', (name, cell, how) => {
    expect(found(cell, { name })).toBe(how)
  })
})

/** Names of clients made of words that all people write. */
const plainNames = [
  'Alpha',
  'Design',
  'Phase',
  'Website',
  'Test',
  '测试',
  '设计',
  'Global',
  'Beta',
  '平台科技',
]
const plainCells = [
  'Alpha release',
  'Design',
  'Design review',
  'Phase 2',
  'Website',
  'Website launch',
  'Test',
  'Testing in the test environment',
  '测试',
  '测试环境',
  '设计初稿',
  '平台上线',
  'Global settings',
  'Beta version 1',
  'Final delivery and handover',
  'First data migration',
]
describe('everyday words are nobody’s', () => {
  test.each(plainNames)('a client called %s raises no alarm', (name) => {
    expect(plainCells.filter((cell) => found(cell, { name }) !== '')).toEqual([])
  })
  test.each([
    'Alpha Design',
    'Website Studio',
    'Digital Systems Ltd',
    'Global Data Services Inc.',
    '上海数字科技有限公司',
    '北京测试技术有限公司',
    'First Solutions GmbH',
  ])('nor do the words of %s apart', (name) => {
    expect(
      plainCells.filter((cell) => found(cell, { name, contact: 'Test', email: 'a@gmail.com' }) !== ''),
    ).toEqual([])
  })
  test.each(['Website', 'Design, phase 2', 'New platform', '网站改版', 'App'])(
    'nor a project called %s',
    (project) => {
      expect(plainCells.filter((cell) => found(cell, { name: 'Skyline' }, project) !== '')).toEqual([])
    },
  )
})
