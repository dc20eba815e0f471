import { sectionRoles } from '../../src/core/answers/published-page.js'
import type { AnswersData, ShownPage, ShownSection } from '../../src/core/answers/shown-page.js'
import { useListener } from '../parts/use-event.js'
import type { AnswersText } from '../text/answers/index.js'
import { Calendar, Contact, Reports } from './client-parts.js'
import { ItemCard } from './item-card.js'
import { Stages } from './stages.js'
import { Tray } from './tray.js'
import { type Drafts, useDrafts } from './use-drafts.js'

const isAsking = ({ items }: ShownSection): boolean => items.some(({ offers }) => offers.length > 0)

/** The places of a page, in the order of the roles; a section without one is needed where it asks something. */
const [neededPlace, changesPlace] = [sectionRoles.indexOf('needed'), sectionRoles.indexOf('changes')]
const placeOf = (section: ShownSection): number =>
  section.role ? sectionRoles.indexOf(section.role) : isAsking(section) ? neededPlace : changesPlace

/** The id of the section in which a client writes in free words. */
const writeId = 'write'

interface SectionProps {
  section: ShownSection
  text: AnswersText
  drafts: Drafts
}

const Section = ({ section, text, drafts }: SectionProps) => (
  <section
    aria-label={section.heading}
    class={section.role}
    {...(section.role === 'write' && { id: writeId, tabIndex: -1 })}
  >
    <h2>{section.heading}</h2>
    {section.note !== '' && <p class="hint">{section.note}</p>}
    {section.items.map((item) => (
      <ItemCard key={item.key} item={item} text={text} drafts={drafts} folds={section.role !== undefined} />
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

/** Of whom and when the page is, and the way to what is far below on a phone. */
function Head({ page, text }: { page: ShownPage; text: AnswersText }) {
  const write = (): void => {
    const section = document.getElementById(writeId)
    section?.scrollIntoView()
    section?.focus()
  }
  return (
    <header>
      <h1>{page.heading}</h1>
      {page.summary !== '' && <p>{page.summary}</p>}
      <p class="hint">{text.made(text.moment(page.made, page.today))}</p>
      {page.sections.some(({ role }) => role === 'write') && (
        // A link to a place of the page would leave it: the page is in a frame.
        <button type="button" class="link" onClick={write}>
          {text.toWrite}
        </button>
      )}
    </header>
  )
}

/** All that a link shows: what is needed first, then how far the project is, then the rest. */
export function AnswersPage({ page, data, text }: { page: ShownPage; data: AnswersData; text: AnswersText }) {
  const drafts = useDrafts(page, data, text)
  usePrinting()
  const { client } = page
  const showPlace = (place: number) =>
    page.sections
      .filter((section) => placeOf(section) === place)
      .map((section) => <Section key={section.heading} section={section} text={text} drafts={drafts} />)
  return (
    <>
      <main>
        <Head page={page} text={text} />
        {page.notices.map((notice) => (
          <p key={notice} class="notice">
            {notice}
          </p>
        ))}
        {showPlace(neededPlace)}
        {page.stages.length > 0 && (
          <Stages stages={page.stages} from={client?.stagesFrom ?? null} text={text} />
        )}
        {showPlace(changesPlace)}
        {client && <Reports client={client} text={text} />}
        {sectionRoles.slice(changesPlace + 1).map((_, at) => showPlace(changesPlace + 1 + at))}
        {client?.contact && <Contact contact={client.contact} text={text} />}
        {data.feed !== '' && <Calendar feed={data.feed} text={text} />}
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
