import { useRef, useState } from 'preact/hooks'
import { Button } from '../parts/button.js'
import { Field } from '../parts/field.js'
import type { AdoptText } from './dialog-types.js'

/** What was corrected in a reading as one line of header words, to be copied and sent to the maintainers. */
export function CorrectionLine({ line, text }: { line: string; text: AdoptText }) {
  const [isCopied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // The page is in a frame of another origin, where only the older way of copying is allowed.
  const copy = (): void => {
    field.current?.select()
    setCopied(document.execCommand('copy'))
  }
  if (line === '') return null
  return (
    <details>
      <summary>{text.correction}</summary>
      <p class="hint">{text.correctionNote}</p>
      <Field label={text.correctionLine}>
        {(ties) => <input {...ties} ref={field} readOnly value={line} />}
      </Field>
      <Button press={copy}>{text.copyLine}</Button>
      <p class="hint" role="status">
        {isCopied ? text.lineCopied : ''}
      </p>
    </details>
  )
}
