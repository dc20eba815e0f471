/** The top of the page: the spreadsheet's name, the menus, and the clock, triggers and outbox. */
import { useState } from 'preact/hooks'
import { sendChange, switchLanguage } from '../actions.js'
import { usePage, type Panel } from '../page.js'
import { formatMoment, useText } from '../text.js'
import { BoltIcon, ClockIcon, EnvelopeIcon, GlobeIcon, MilepostIcon } from './icons.js'
import { MenuBar } from './menu-bar.js'
import { pageTexts } from '../../../text/page/index.js'
import { textOf } from '../../../../src/text/text-of.js'
import { locales } from '../../../../src/core/locale.js'

export function TopBar() {
  const page = usePage()
  const text = useText()
  const { overview, panel } = page.state
  const unseenLetters = overview.letters - page.state.read.size
  const toggle = (which: Panel) => () => page.set({ panel: panel === which ? null : which })

  return (
    <header class="top-bar">
      <MilepostIcon />
      <div class="names">
        <Title name={overview.name} />
        <MenuBar />
      </div>
      <div class="around">
        <button
          type="button"
          class={`pill${panel === 'clock' ? ' open' : ''}`}
          aria-expanded={panel === 'clock'}
          title={text.clock}
          data-clock=""
          onClick={toggle('clock')}
        >
          <ClockIcon />
          <span class="when">{formatMoment(overview.now, text)}</span>
          <span class="zone">{overview.zoneOffset}</span>
        </button>
        <button
          type="button"
          class={`quiet${panel === 'triggers' ? ' open' : ''}`}
          aria-expanded={panel === 'triggers'}
          aria-label={text.triggers}
          title={text.triggers}
          data-triggers=""
          onClick={toggle('triggers')}
        >
          <BoltIcon />
          <span class="button-label">{text.triggers}</span>
        </button>
        <button
          type="button"
          class={`quiet${panel === 'outbox' ? ' open' : ''}`}
          aria-expanded={panel === 'outbox'}
          aria-label={unseenLetters > 0 ? text.outboxUnseen(unseenLetters) : text.outbox}
          title={text.outbox}
          data-outbox=""
          onClick={toggle('outbox')}
        >
          <EnvelopeIcon />
          <span class="button-label">{text.outbox}</span>
          {unseenLetters > 0 && <span class="badge">{unseenLetters > 99 ? '99+' : unseenLetters}</span>}
        </button>
        <LanguageButton />
      </div>
    </header>
  )
}

function LanguageButton() {
  const page = usePage()
  const { locale } = page.state
  const next = locales[(locales.indexOf(locale) + 1) % locales.length]!
  const otherLanguage = textOf(pageTexts, next).shortLanguage
  return (
    <button
      type="button"
      class="quiet"
      lang={next}
      aria-label={otherLanguage}
      title={otherLanguage}
      data-language=""
      onClick={() => void switchLanguage(page, next)}
    >
      <GlobeIcon />
      <span class="button-label">{otherLanguage}</span>
    </button>
  )
}

function Title({ name }: { name: string }) {
  const page = usePage()
  const text = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (): void => {
    if (typed !== null && typed.trim() !== '' && typed !== name)
      void sendChange(page, 'rename', { name: typed.trim() })
    setTyped(null)
  }
  return (
    <h1>
      <input
        class="title"
        aria-label={text.rename}
        title={text.rename}
        value={typed ?? name}
        size={Math.max(
          8,
          [...(typed ?? name)].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 1),
        )}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
    </h1>
  )
}
