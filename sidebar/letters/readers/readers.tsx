import { useRef, useState } from 'preact/hooks'
import { moveFocus } from '../../parts/move-focus.js'
import { Button } from '../../parts/button.js'
import { LetterIcon } from '../../parts/icons/icons.js'
import type { LettersText, Preview, Reader } from '../letters-data.js'
import { Search } from '../../parts/search.js'

interface Props {
  preview: Preview
  text: LettersText
  chosen: ReadonlySet<string>
  choose: (chosen: ReadonlySet<string>) => void
  shown: Reader
  show: (address: string) => void
}

/** Everybody who could get a letter: who is to get one, and whose letter to look at. */
export function Readers({ preview, text, chosen, choose, shown, show }: Props) {
  const [query, setQuery] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const { readers } = preview
  const queryText = query.trim().toLowerCase()
  const matches = readers.filter(({ name, address }) =>
    `${name} ${address}`.toLowerCase().includes(queryText),
  )
  const isPart = matches.length < readers.length
  const addresses = matches.map(({ address }) => address)
  const tick = (added: readonly string[]): void => choose(new Set([...chosen, ...added]))
  const untick = (removed: readonly string[]): void =>
    choose(new Set([...chosen].filter((address) => !removed.includes(address))))
  return (
    <section class="readers" aria-label={text.readers}>
      <Search label={text.search} query={query} search={setQuery} />
      <div class="ticking">
        <Button className="link" press={() => tick(addresses)} disabled={matches.length === 0}>
          {isPart ? text.selectFound(matches.length) : text.selectAll}
        </Button>
        <Button className="link" press={() => untick(addresses)} disabled={matches.length === 0}>
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
                onChange={() => (chosen.has(reader.address) ? untick : tick)([reader.address])}
              />
            </label>
            <Button
              className="reader"
              aria-current={reader === shown ? 'true' : undefined}
              press={() => show(reader.address)}
            >
              <ReaderName reader={reader} preview={preview} text={text} />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ReaderNameProps {
  reader: Reader
  preview: Preview
  text: LettersText
}

/** A reader's name and address, and whether they would get a letter. */
const ReaderName = ({ reader, preview, text }: ReaderNameProps) => (
  <>
    <span class="reader-name">{reader.name}</span>
    {reader.name !== reader.address && <span class="reader-address">{reader.address}</span>}
    <span class="marks">
      {!reader.known && <span class="mark amber">{text.notInPeople}</span>}
      {preview.on && !reader.confirmed && <span class="mark blue">{text.waiting}</span>}
      {preview.letters.some(({ to }) => to === reader.address) ? (
        <span class="mark">
          <LetterIcon /> {text.hasLetter}
        </span>
      ) : (
        <span class="mark faint">{text.noLetter}</span>
      )}
    </span>
  </>
)
