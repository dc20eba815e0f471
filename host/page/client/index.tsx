/** Opens the page: asks for the spreadsheet once, then draws. */
import { render } from 'preact'
import type { PageLocale } from '../contract.js'
import { showError } from './actions.js'
import { App } from './app.js'
import { sendRequest, RequestError } from './api.js'
import { Page } from './page.js'
import { pageTexts } from '../../text/page/index.js'
import { textOf } from '../../../src/text/text-of.js'

const root = document.getElementById('root') ?? document.body
const requestedLanguage = new URL(location.href).searchParams.get('lang')
const locale: PageLocale = (requestedLanguage ?? document.documentElement.lang).toLowerCase().startsWith('zh')
  ? 'zh-CN'
  : 'en'

async function open(): Promise<void> {
  root.textContent = textOf(pageTexts, locale).loading
  try {
    const overview = await sendRequest('overview', { locale })
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
        openQuestion: null,
        isConnectionLost: false,
        read: new Set(),
        clockRuns: null,
        reveal: 0,
      },
      showError,
    )
    root.textContent = ''
    render(<App page={page} />, root)
  } catch (reason) {
    root.textContent =
      reason instanceof RequestError
        ? reason.message
        : reason instanceof Error && reason.message !== ''
          ? textOf(pageTexts, locale).failed(reason.message)
          : textOf(pageTexts, locale).lost
  }
}

void open()
