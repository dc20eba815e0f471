/** The complete page. */
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { FormulaBar } from './frame/formula-bar.js'
import { QuestionDialog } from './frame/question.js'
import { StatusBar } from './frame/status-bar.js'
import { Tabs } from './frame/tabs.js'
import { Toasts } from './frame/toasts.js'
import { TopBar } from './frame/top-bar.js'
import { focusCell, Grid } from './grid/grid.js'
import { PageContext, usePage, type Page } from './page.js'
import { Clock } from './panels/clock.js'
import { Guide } from './panels/guide.js'
import { Keys } from './panels/keys.js'
import { Outbox } from './panels/outbox.js'
import { FrameDialog, Sidebar } from './panels/sidebar.js'
import { Triggers } from './panels/triggers.js'
import { TextContext } from './text.js'
import { useDarkness } from './theme.js'
import { pageTexts } from '../../text/page/index.js'
import { textOf } from '../../../src/text/text-of.js'

export function App({ page }: { page: Page }) {
  return (
    <PageContext.Provider value={page}>
      <LocalizedApp />
    </PageContext.Provider>
  )
}

function LocalizedApp() {
  const page = usePage()
  const { locale } = page.state
  return (
    <TextContext.Provider value={textOf(pageTexts, locale)}>
      <PageLayout />
    </TextContext.Provider>
  )
}

function PageLayout() {
  const page = usePage()
  const { overview, panel, openQuestion: asked, locale } = page.state
  const isDark = useDarkness(overview.theme)

  useLayoutEffect(() => {
    document.documentElement.className = isDark ? 'dark' : ''
  }, [isDark])

  useEffect(() => {
    document.documentElement.lang = locale
    document.title = `${overview.name} · ${textOf(pageTexts, locale).appName}`
    const url = new URL(location.href)
    if (url.searchParams.get('lang') === locale) return
    url.searchParams.set('lang', locale)
    history.replaceState(null, '', url)
  }, [locale, overview.name])

  useEffect(() => {
    focusCell()
    addEventListener('keydown', onPageKey)
    return () => removeEventListener('keydown', onPageKey)
  }, [])

  return (
    <div class={overview.sidebar ? 'page with-sidebar' : 'page'}>
      <TopBar />
      <div class="middle">
        <main class="sheet">
          <FormulaBar />
          <div
            class="sheet-panel"
            id="sheet-panel"
            role="tabpanel"
            aria-label={textOf(pageTexts, locale).grid(page.sheetView.name)}
          >
            <Grid key={page.sheetView.id} />
          </div>
          <footer class="foot">
            <Tabs />
            <StatusBar />
          </footer>
        </main>
        {overview.sidebar && <Sidebar key={overview.sidebar.id} frameView={overview.sidebar} />}
      </div>
      {overview.guide && <Guide done={overview.guide} />}
      {panel === 'outbox' && <Outbox />}
      {panel === 'triggers' && <Triggers />}
      {panel === 'clock' && <Clock />}
      {panel === 'keys' && <Keys />}
      {overview.dialog && <FrameDialog key={overview.dialog.id} frameView={overview.dialog} />}
      {asked && <QuestionDialog openQuestion={asked} />}
      <Toasts />
    </div>
  )
}

/** F6 moves through the parts of the page, for those who use no mouse. */
function onPageKey(event: KeyboardEvent): void {
  if (event.key !== 'F6') return
  event.preventDefault()
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')]
  const here = parts.findIndex((part) => part.contains(document.activeElement))
  const step = event.shiftKey ? -1 : 1
  const next = parts[(here + step + parts.length) % parts.length]
  const target =
    next?.dataset['part'] === 'grid'
      ? document.getElementById('cell-input')
      : next?.querySelector<HTMLElement>('input, button, iframe, [tabindex="0"]')
  target?.focus()
}
