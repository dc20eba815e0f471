import { Letter } from '../parts/letter.js'
import type { Text } from '../text.js'
import type { Preview, Reader } from './letters.js'

/** One reader's letter, or why there is none. */
export function LetterShown({ preview, reader, text }: { preview: Preview; reader: Reader; text: Text }) {
  const letter = preview.letters.find(({ to }) => to === reader.address)
  if (letter === undefined) {
    const nobody = preview.letters.length === 0
    return (
      <section class="letter none" aria-live="polite">
        <h2>{nobody ? text.nothingForAnyone : text.nothingFor(reader.name)}</h2>
        <p>{nobody ? text.nothingForAnyoneNote : text.nothingForNote}</p>
      </section>
    )
  }
  return (
    <Letter
      letter={letter}
      label={text.letterOf(reader.name)}
      to={`${letter.name} · ${letter.to} · ${text.kind(letter.kind)}`}
      text={text}
    />
  )
}
