import { foldText, type SoughtNames, type OtherName } from './sought-names.js'

/** A name that was found, as the text writes it. */
export interface FoundName extends OtherName {
  readonly written: string
}

type Span = readonly [from: number, to: number]
function findSpans(pattern: RegExp, text: string): Span[] {
  const spans: Span[] = []
  const finds = new RegExp(pattern)
  for (let match = finds.exec(text); match !== null; match = finds.exec(text)) {
    spans.push([match.index, match.index + match[0].length])
    finds.lastIndex = match.index + 1
  }
  return spans
}

/**
 * The names of others in a text, each once for the cell it comes from, sure ones before likely ones. A name
 * within one of the client's own ("Acme" within "Acme Europe") is the client's own.
 */
export function findNames(text: string, { others, own }: SoughtNames): FoundName[] {
  const foldedText = foldText(text)
  // Where folding did not change the length, what was found is quoted as it is written.
  const quotableText = foldedText.length === text.length ? text : foldedText
  const ownSpans = own.flatMap((finds) => findSpans(finds, foldedText))
  const found = new Map<string, FoundName>()
  for (const other of others) {
    const at = findSpans(other.finds, foldedText).find(
      ([from, to]) => !ownSpans.some(([first, last]) => first <= from && to <= last),
    )
    if (at === undefined) continue
    const key = `${other.table} ${other.column} ${other.value}`
    if (found.get(key)?.sure !== true || other.sure)
      found.set(
        key,
        found.get(key)?.sure ? found.get(key)! : { ...other, written: quotableText.slice(...at) },
      )
  }
  return [...found.values()]
}
