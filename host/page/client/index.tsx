/** Opens the page: asks for the spreadsheet once, then draws. */
import { render } from 'preact'
import type { PageLocale } from '../contract.js'
import { complain } from './actions.js'
import { App } from './app.js'
import { ask, Refusal } from './api.js'
import { Page } from './page.js'
import { texts } from './text.js'

const root = document.getElementById('root') ?? document.body
const wished = new URL(location.href).searchParams.get('lang')
const locale: PageLocale = (wished ?? document.documentElement.lang).toLowerCase().startsWith('zh')
  ? 'zh-CN'
  : 'en'

async function open(): Promise<void> {
  root.textContent = texts[locale].loading
  try {
    const overview = await ask('overview', { locale })
    const page = new Page(
      {
        overview,
        locale,
        sheet: overview.activeSheet,
        selections: new Map(),
        editing: null,
        listOpen: false,
        busy: null,
        toasts: [],
        panel: null,
        asked: null,
        lost: false,
        read: new Set(),
        onTheWay: null,
        reveal: 0,
      },
      complain,
    )
    root.textContent = ''
    render(<App page={page} />, root)
  } catch (reason) {
    root.textContent =
      reason instanceof Refusal
        ? reason.message
        : reason instanceof Error && reason.message !== ''
          ? texts[locale].failed(reason.message)
          : texts[locale].lost
  }
}

void open()
