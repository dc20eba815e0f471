import type { AnswersData, ShownPage, ShownSection } from '../../src/core/answers/shown-page.js'
import { useListener } from '../parts/use-event.js'
import type { AnswersText } from '../text/answers/index.js'
import { ItemCard } from './item-card.js'
import { Stages } from './stages.js'
import { Tray } from './tray.js'
import { type Drafts, useDrafts } from './use-drafts.js'

const isAsking = ({ items }: ShownSection): boolean => items.some(({ offers }) => offers.length > 0)

interface SectionProps {
  section: ShownSection
  text: AnswersText
  drafts: Drafts
}

const Section = ({ section, text, drafts }: SectionProps) => (
  <section aria-label={section.heading}>
    <h2>{section.heading}</h2>
    {section.note !== '' && <p class="hint">{section.note}</p>}
    {section.items.map((item) => (
      <ItemCard key={item.key} item={item} text={text} drafts={drafts} />
    ))}
    {section.more !== '' && <p class="hint">{section.more}</p>}
  </section>
)

/** Paper is light, whatever the computer is. */
function usePrinting(): void {
  const { classList } = document.documentElement
  useListener(window, 'beforeprint', () => classList.remove('dark'))
  useListener(window, 'afterprint', () =>
    classList.toggle('dark', matchMedia('(prefers-color-scheme: dark)').matches),
  )
}

/** All that a link shows: what is needed first, then how far the project is, then the rest. */
export function AnswersPage({ page, data, text }: { page: ShownPage; data: AnswersData; text: AnswersText }) {
  const drafts = useDrafts(page, data, text)
  usePrinting()
  const showSection = (section: ShownSection) => (
    <Section key={section.heading} section={section} text={text} drafts={drafts} />
  )
  return (
    <>
      <main>
        <header>
          <h1>{page.heading}</h1>
          {page.summary !== '' && <p>{page.summary}</p>}
          <p class="hint">{text.made(text.moment(page.made, page.today))}</p>
        </header>
        {page.notices.map((notice) => (
          <p key={notice} class="notice">
            {notice}
          </p>
        ))}
        {page.sections.filter(isAsking).map(showSection)}
        {page.stages.length > 0 && <Stages stages={page.stages} text={text} />}
        {page.sections.filter((section) => !isAsking(section)).map(showSection)}
        <footer class="hint">
          <p>{text.runBy(page.sender)}</p>
          <button type="button" onClick={() => print()}>
            {text.print}
          </button>
        </footer>
      </main>
      <Tray drafts={drafts} page={page} text={text} />
    </>
  )
}
