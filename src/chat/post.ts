import { managerView } from '../mail/manager.js'
import type { Delivery, Ports } from '../ports.js'
import { lettersDue } from '../project/letters/letters-due.js'
import type { Reader } from '../project/letters/readers.js'
import { writeTold } from '../project/letters/told.js'
import { textIn } from '../text/index.js'
import type { SettingRow } from '../trackers/own/settings.js'
import { dueInput } from '../work/letters/input.js'
import type { Ledger } from '../work/letters/ledger/ledger.js'
import { letterContext } from '../work/letters/letter.js'
import type { OpenBook } from '../work/portfolio.js'
import { appendRows } from '../work/refresh/writing.js'
import { sayHeld } from '../work/wording.js'
import { cardFor, type ChatKey, chatServices } from './cards.js'

/** Posts a request to a webhook. A refusal is an answer. */
export type Poster = (url: string, json: string) => Delivery

const keys = Object.keys(chatServices) as readonly ChatKey[]
const idOf = (key: ChatKey): string => `S-chat-${key}`
const madeKey = 'milepost.chat'

/**
 * Posts the manager digest to every chat whose webhook stands in Settings, once a week as it is mailed, under the same
 * ledger. The rows for the webhooks are made once. Returns what went wrong, a sentence each.
 */
export function postChats(ports: Ports, book: OpenBook, ledger: Ledger, post: Poster): readonly string[] {
  const open = book.tables.get('settings')
  if (!open) return []
  const locale = ports.workbook.locale()
  const rows = open.reading.rows as unknown as readonly SettingRow[]
  if (ports.store.read(madeKey) === null) {
    const missing = keys.filter((key) => !rows.some(({ id }) => id === idOf(key)))
    const taken = appendRows(
      ports,
      open,
      missing.map((key) => ({
        id: idOf(key),
        name: `Webhook: ${chatServices[key].name[locale]}`,
        value: null,
        help: locale === 'en' ? 'Paste the address of an incoming webhook.' : '粘贴群机器人的 Webhook 地址。',
      })),
    )
    if (taken) ports.store.write(madeKey, 'made')
  }
  const wrong: string[] = []
  for (const key of keys) {
    const url = rows.find(({ id }) => id === idOf(key))?.value?.trim()
    if (!url) continue
    const { name, hosts } = chatServices[key]
    const host = /^https:\/\/([^/:?#@\s]+)\//.exec(url)?.[1] ?? ''
    const result = hosts.test(host.toLowerCase())
      ? postOne(ports, book, ledger, key, (json) => post(url, json))
      : url
    if (result !== '') wrong.push(`${name[locale]}: ${result}`)
  }
  return wrong
}

/** One chat's digest, if it is due: claimed, posted, settled. Blank when all is well. */
function postOne(
  ports: Ports,
  book: OpenBook,
  ledger: Ledger,
  key: ChatKey,
  post: (json: string) => Delivery,
): string {
  const locale = ports.workbook.locale()
  const address = `chat:${key}`
  const reader: Reader = {
    address,
    name: chatServices[key].name[locale],
    locale,
    digest: 'off',
    pausedUntil: null,
    weekdays: null,
    hour: null,
    readsManagerDigest: true,
    person: null,
  }
  const input = { ...dueInput(ports, book, ports.clock.now().hour), confirmed: null, readers: [reader] }
  const plan = lettersDue(input).letters[0]
  if (!plan?.manager) return ''
  // Whole lists: the card shortens them itself, and counts what it leaves out.
  const context = { ...letterContext(ports, book, locale, ''), rowsPerList: Infinity }
  const view = managerView(plan.manager, null, context)
  if (!ledger.claim([{ kind: 'managerDigest', reader }]))
    return sayHeld({ faults: ledger.faults(), held: [] }, locale).join('')
  const delivery = post(cardFor(key, view, textIn(locale).andMore))
  ledger.settle([
    {
      state: delivery.ok ? 'sent' : delivery.why === 'unknown' ? 'claimed' : 'failed',
      subject: view.subject,
      note: delivery.ok ? '' : delivery.message,
      told: writeTold(plan.told),
    },
  ])
  return delivery.ok ? '' : delivery.message
}
