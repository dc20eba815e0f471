/** Every letter the add-on sent: a list, and beside it the letter as its reader sees it. */
import { useEffect, useState } from 'preact/hooks'
import type { Letter, LetterHeading } from '../../contract.js'
import { request } from '../actions.js'
import { EnvelopeIcon } from '../frame/icons.js'
import { type Page, usePage } from '../page.js'
import { formatMoment, useText } from '../text.js'
import { Drawer } from './drawer.js'
import { LetterView } from './letter.js'
import { useEvent } from '../../../../sidebar/parts/use-event.js'

export function Outbox() {
  const page = usePage()
  const text = useText()
  const { letters, letter, open } = useLetters(page)
  const { read } = page.state

  return (
    <Drawer
      title={text.outbox}
      width={letters?.length ? 1180 : 460}
      neighbour={letters?.length ? <span class="tally">{text.letters(letters.length)}</span> : null}
    >
      {letters === null && <p class="empty">{text.loading}</p>}
      {letters?.length === 0 && (
        <div class="empty">
          <span class="empty-mark">
            <EnvelopeIcon />
          </span>
          <strong>{text.outboxEmpty}</strong>
          <span>{text.outboxEmptyHint}</span>
        </div>
      )}
      {letters && letters.length > 0 && (
        <div class="outbox">
          <ul class="letters" aria-label={text.outbox}>
            {[...letters].reverse().map((heading) => (
              <li key={heading.id}>
                <button
                  type="button"
                  class={`letter-heading${read.has(heading.id) ? '' : ' unread'}`}
                  aria-current={letter?.id === heading.id}
                  onClick={() => void open(heading.id)}
                >
                  <span class="letter-to">{heading.to}</span>
                  <span class="letter-at">{formatMoment(heading.at, text)}</span>
                  <span class="letter-subject">{heading.subject}</span>
                </button>
              </li>
            ))}
          </ul>
          {letter ? <LetterView letter={letter} /> : <p class="empty">{text.outboxChoose}</p>}
        </div>
      )}
    </Drawer>
  )
}

/** What was sent, read again with each new letter, and the one that is open: at first the newest. */
function useLetters(page: Page) {
  const [letters, setLetters] = useState<LetterHeading[] | null>(null)
  const [letter, setLetter] = useState<Letter | null>(null)
  const open = async (id: number): Promise<void> => {
    const found = await request(page, 'letter', { id })
    if (!found) return
    setLetter(found)
    page.set({ read: new Set(page.state.read).add(id) })
  }
  const handleLetters = useEvent((found: LetterHeading[] | null): void => {
    if (!found) return
    setLetters(found)
    const newest = found.at(-1)
    if (newest && !letter) void open(newest.id)
  })
  const count = page.state.overview.letters
  useEffect(() => {
    void request(page, 'letters', {}).then(handleLetters)
  }, [page, handleLetters, count])
  return { letters, letter, open }
}
