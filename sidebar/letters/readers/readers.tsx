import { useRef, useState } from 'preact/hooks'
import { moveFocus } from '../../parts/move-focus.js'
import { Button } from '../../parts/button.js'
import { LetterIcon } from '../../parts/icons.js'
import type { LettersText, Preview, Reader } from '../letters-data.js'

interface Props {
  preview: Preview
  text: LettersText
  chosen: ReadonlySet<string>
  choose: (chosen: ReadonlySet<string>) => void
  shown: Reader
  show: (address: string) => void
}

/** Everybody who could get a letter: whom to mail, and whose letter to look at. */
export function Readers({ preview, text, chosen, choose, shown, show }: Props) {
  const [query, setQuery] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const { readers } = preview
  const withLetter = new Set(preview.letters.map(({ to }) => to))
  const queryText = query.trim().toLowerCase()
  const matches = readers.filter(({ name, address }) =>
    `${name} ${address}`.toLowerCase().includes(queryText),
  )
  const isPart = matches.length < readers.length
  const toggleReaders = (changedReaders: readonly Reader[], isOn: boolean): void => {
    const next = new Set(chosen)
    for (const { address } of changedReaders) {
      if (isOn) next.add(address)
      else next.delete(address)
    }
    choose(next)
  }
  return (
    <section class="readers" aria-label={text.readers}>
      <label class="search">
        <span>{text.search}</span>
        <input type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
      </label>
      <div class="ticking">
        <Button className="link" press={() => toggleReaders(matches, true)} disabled={matches.length === 0}>
          {isPart ? text.selectFound(matches.length) : text.selectAll}
        </Button>
        <Button className="link" press={() => toggleReaders(matches, false)} disabled={matches.length === 0}>
          {isPart ? text.deselectFound(matches.length) : text.selectNone}
        </Button>
        <span role="status">{text.chosen(chosen.size, readers.length)}</span>
      </div>
      {matches.length === 0 && <p class="hint">{text.noneFound}</p>}
      <ul ref={list} onKeyDown={(event) => moveFocus(list.current?.querySelectorAll('.reader'), event)}>
        {matches.map((reader) => (
          <li key={reader.address} class={reader === shown ? 'shown' : ''}>
            <label class="tick">
              <span class="unseen">{text.mail(reader.name)}</span>
              <input
                type="checkbox"
                checked={chosen.has(reader.address)}
                onChange={(event) => toggleReaders([reader], event.currentTarget.checked)}
              />
            </label>
            <Button
              className="reader"
              aria-current={reader === shown ? 'true' : undefined}
              press={() => show(reader.address)}
            >
              <span class="reader-name">{reader.name}</span>
              {reader.name !== reader.address && <span class="reader-address">{reader.address}</span>}
              <span class="marks">
                {!reader.known && <span class="mark amber">{text.notInPeople}</span>}
                {preview.on && !reader.confirmed && <span class="mark blue">{text.waiting}</span>}
                {withLetter.has(reader.address) ? (
                  <span class="mark">
                    <LetterIcon /> {text.hasLetter}
                  </span>
                ) : (
                  <span class="mark faint">{text.noLetter}</span>
                )}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
